import type { CategorisedPhrase, PhraseCollection } from './phrase-collection.js';

export interface FewShotOptions {
  /** Phrases of each intent that are learned from. */
  readonly examples: number;
  /** Whole intents of which nothing is learned: their phrases are out of scope. */
  readonly heldOutIntents: number;
  readonly seed: number;
}

/** Draws examples and held-out intents; the same seed draws the same. */
export function fewShotSplit(phrases: readonly CategorisedPhrase[], options: FewShotOptions): PhraseCollection {
  const random = randomFrom(options.seed);
  const byCategory = new Map<string, string[]>();
  for (const { text, category } of phrases) {
    byCategory.set(category, [...(byCategory.get(category) ?? []), text]);
  }
  const drawn = shuffled([...byCategory], random).map(([name, texts]) => ({ name, texts: shuffled(texts, random) }));
  const unknown = drawn.slice(0, options.heldOutIntents);
  return {
    intents: drawn.slice(options.heldOutIntents).map(({ name, texts }) => ({
      name,
      examples: texts.slice(0, options.examples),
      heldOut: texts.slice(options.examples),
    })),
    outOfScope: unknown.flatMap(({ texts }) => texts.slice(options.examples)),
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as Item, copy[at] as Item];
  }
  return copy;
}

/** mulberry32: 0 ≤ x < 1, the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
