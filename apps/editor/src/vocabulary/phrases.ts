import type { Intent } from '@baton/flow-schema';

export const LONGEST_PHRASE = 300;

/**
 * The phrases of a pasted list, one a line: without the bullets, numbers and quotes that documents put around them. What
 * is too long for a phrase is cut.
 */
export function phraseLines(lines: string): string[] {
  return lines
    .split(/\r?\n|\r/)
    .map((line) =>
      line
        .trim()
        .replace(/^([-–—•*·]|\d{1,3}[.)])\s+/, '')
        .replace(/^["“”«»]\s*|\s*["“”«»][,;]?$/g, '')
        .trim()
        .slice(0, LONGEST_PHRASE)
        .trim(),
    )
    .filter((phrase) => phraseKey(phrase) !== '');
}

/** The same, each once. */
export function phrasesOf(lines: string): string[] {
  const byKey = new Map<string, string>();
  for (const phrase of phraseLines(lines)) {
    const key = phraseKey(phrase);
    if (!byKey.has(key)) byKey.set(key, phrase);
  }
  return [...byKey.values()];
}

/** By which two phrases are the same: no case, no punctuation, single spaces. */
export const phraseKey = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export interface SamePhrase {
  phrase: string;
  /** Names of the intents that have it, one name twice where one has it twice. */
  intents: string[];
}

/** Phrases that stand more than once in a flow. Of two intents with the same phrase only one can be heard. */
export function samePhrases(intents: readonly Intent[]): SamePhrase[] {
  const found = new Map<string, SamePhrase>();
  for (const { name, examples } of intents) {
    for (const phrase of examples) {
      const key = phraseKey(phrase);
      const same = found.get(key);
      if (same === undefined) found.set(key, { phrase, intents: [name] });
      else same.intents.push(name);
    }
  }
  return [...found.values()].filter(({ intents: having }) => having.length > 1);
}

/** Words that stand for more than one of several answers. */
export function wordsTwice(choices: readonly { value: string; synonyms: readonly string[] }[]): string[] {
  const holders = new Map<string, Set<number>>();
  choices.forEach(({ value, synonyms }, index) => {
    for (const word of [value, ...synonyms]) {
      const key = phraseKey(word);
      holders.set(key, (holders.get(key) ?? new Set()).add(index));
    }
  });
  return [...holders].filter(([, of]) => of.size > 1).map(([word]) => word);
}
