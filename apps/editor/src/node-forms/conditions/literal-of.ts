import type { ExpressionToken } from '@baton/flow-schema';

/** The text that a quoted piece of an expression stands for; null for one that is written in an unusual way. */
export function textOfToken({ kind, source }: ExpressionToken): string | null {
  if (kind !== 'text' || /^[a-z]{0,2}(?:"""|''')/i.test(source)) return null;
  const inside = source.slice(1, -1);
  if (source.startsWith('"')) return parsedText(source);
  return source.startsWith("'") && !inside.includes('\\') ? inside : null;
}

function parsedText(source: string): string | null {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** The number of a piece, as people write numbers. */
export const numberOfToken = ({ kind, source }: ExpressionToken): number | null =>
  kind === 'number' && /^(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(source) ? Number(source) : null;
