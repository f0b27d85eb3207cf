import { fillJsonTemplate } from '@baton/flow-schema';

/** Whether a body is JSON once values are put in; else the line in which it stops being so, from 1 (null: not known). */
export function bodyFault(body: string): { line: number | null } | null {
  const filled = fillJsonTemplate(body, (_name, inString) => (inString ? 'x' : '0'));
  try {
    JSON.parse(filled);
    return null;
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return { line: at === undefined ? null : filled.slice(0, Number(at)).split('\n').length };
  }
}
