import type { FlowIndex } from './flow-index.js';
import { isAmong } from './language-spoken.js';
import type { FlowProblem } from './flow-problem.js';
import type { KnownVoice, Surroundings } from './surroundings.js';

/** The voices that speak a language; regions do not matter. */
export const voicesFor = <Voice extends KnownVoice>(voices: readonly Voice[], language: string): Voice[] =>
  voices.filter(({ languages }) => isAmong(languages, language));

/**
 * A voice that is not here is no reason to refuse a flow: callers hear another one. Nothing is told where no voice
 * speaks the flow's language, which is another problem, and of a flow that names none.
 */
export function voiceKnown({ flow: { language, voice } }: FlowIndex, { voices = [] }: Surroundings): FlowProblem[] {
  const fitting = voicesFor(voices, language).map(({ name }) => name);
  if (voice === '' || fitting.length === 0 || fitting.includes(voice)) return [];
  return [
    {
      code: 'unknown-voice',
      severity: 'warning',
      path: ['voice'],
      message: `There is no voice “${voice}” here: callers hear “${fitting[0] ?? ''}”.`,
      fix: `Choose ${fitting.join(' or ')}.`,
    },
  ];
}
