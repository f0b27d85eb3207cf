import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import type { Surroundings } from './surroundings.js';

const primary = (tag: string): string | undefined => tag.split('-')[0]?.toLowerCase();

/** Whether a language (BCP 47) is among others; regions do not matter. */
export const isAmong = (languages: readonly string[], language: string): boolean =>
  languages.some((known) => primary(known) === primary(language));

/** Somebody must be able to say what the flow says, and to hear what is answered. */
export function languageSpoken({ flow: { language } }: FlowIndex, { languages }: Surroundings): FlowProblem[] {
  if (languages === undefined || isAmong(languages, language)) return [];
  return [
    {
      code: 'language-not-spoken',
      severity: 'error',
      path: ['language'],
      message: `No voice of this installation speaks “${language}”: callers would hear nothing.`,
      fix: `Choose ${languages.join(' or ')}, or have a voice for it installed.`,
    },
  ];
}
