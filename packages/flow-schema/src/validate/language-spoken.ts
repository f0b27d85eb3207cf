import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import type { Surroundings } from './surroundings.js';

/** Somebody must be able to say what the flow says, and to hear what is answered. */
export function languageSpoken({ flow: { language } }: FlowIndex, { languages }: Surroundings): FlowProblem[] {
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  if (languages === undefined || languages.some((spoken) => primary(spoken) === primary(language))) return [];
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
