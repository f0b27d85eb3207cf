import type { Effect, TraceStep } from '@baton/flow-engine';

type Speak = Extract<Effect, { type: 'speak' }>;

/** A text as texts are compared: without case, punctuation and doubled spaces. */
export const compared = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The prompts that the caller got to hear in these steps: not those that were taken back before they began. */
export function heardPrompts(steps: readonly TraceStep[]): Speak[] {
  const unheard = new Set(
    steps.flatMap(({ event }) =>
      event.type === 'prompt-ended' && event.playedMs === 0 && event.reason !== 'finished' ? [event.promptId] : [],
    ),
  );
  return steps
    .flatMap(({ effects }) => effects)
    .filter((effect): effect is Speak => effect.type === 'speak' && !unheard.has(effect.promptId));
}
