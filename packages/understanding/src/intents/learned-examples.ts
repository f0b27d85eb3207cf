import type { Intent } from '@baton/flow-schema';

/** What is read in about three seconds: some 50,000 phrases of a call. */
const LEARNED_LETTERS = 2_000_000;

/**
 * The examples of each intent that are learned from: all of them, unless a flow has more than two million letters of
 * them; then the first ones of each, the same number of every intent.
 */
export function learnedExamples(intents: readonly Pick<Intent, 'examples'>[]): string[][] {
  const learned = intents.map((): string[] => []);
  const longest = intents.reduce((most, { examples }) => Math.max(most, examples.length), 0);
  for (let at = 0, left = LEARNED_LETTERS; at < longest && left > 0; at++) {
    intents.forEach(({ examples }, index) => {
      const example = examples[at];
      if (example === undefined) return;
      learned[index]?.push(example);
      left -= example.length;
    });
  }
  return learned;
}
