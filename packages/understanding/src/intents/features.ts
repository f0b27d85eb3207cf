import type { Language } from '../languages/language.js';

/** Feature → weight. */
export type Features = Map<string, number>;

/** What stands for a value in an example and in an utterance alike, so that "for two" and "for six" are the same. */
export const placeholders = { number: '#number', date: '#date', time: '#time', name: '#name' } as const;

const FUNCTION_WORD = 0.7;
const NEGATION = 0.7;
const LIGHT_WORD = 0.45;
const PLACEHOLDER = 0.35;
const SYNONYM = 0.75;
const PAIR = 0.45;
const LETTERS = 0.3;
const SHORTEST_RUN = 3;
const LONGEST_RUN = 4;
const LARGEST_STEMS = 20_000;

/** Turns words into features: stems, their meanings by synonym, neighbours, and runs of letters. */
export class FeatureMaker {
  readonly #language: Language;
  readonly #meanings = new Map<string, string[]>();
  readonly #stems = new Map<string, string>();

  constructor(language: Language) {
    this.#language = language;
    language.synonyms.forEach((line, index) => {
      for (const stem of new Set(line.map((word) => language.stem(word)))) {
        this.#meanings.set(stem, [...(this.#meanings.get(stem) ?? []), `=${index}`]);
      }
    });
  }

  /**
   * Features of words. A word that `isKnown` does not know, but one of its meanings, stands for that meaning alone:
   * "amend" is then as good as the "change" of the examples.
   */
  of(words: readonly string[], isKnown: (feature: string) => boolean = () => true): Features {
    const features: Features = new Map();
    const add = (name: string, weight: number): void =>
      void features.set(name, Math.max(features.get(name) ?? 0, weight));
    const stems = words.map((word) => this.stemOf(word));
    const weights = words.map((word) => this.weightOf(word));
    stems.forEach((stem, at) => {
      const weight = weights[at] ?? 0;
      const meanings = this.meaningsOf(stem);
      if (!isKnown(stem) && meanings.some(isKnown)) return meanings.forEach((meaning) => add(meaning, weight));
      add(stem, weight);
      meanings.forEach((meaning) => add(meaning, SYNONYM * weight));
      const next = stems[at + 1];
      if (next !== undefined) add(`${stem} ${next}`, PAIR * Math.sqrt(weight * (weights[at + 1] ?? 0)));
      lettersOf(stem).forEach((letters) => add(letters, LETTERS * weight));
    });
    return features;
  }

  /** The stem of a word, kept: the words of a flow come again and again. */
  stemOf(word: string): string {
    const known = this.#stems.get(word) ?? this.#language.stem(word);
    if (this.#stems.size >= LARGEST_STEMS) this.#stems.clear();
    this.#stems.set(word, known);
    return known;
  }

  /** How much a word says: 1 for what a sentence is about, little for "the". */
  weightOf(word: string): number {
    if (word.startsWith('#')) return PLACEHOLDER;
    // "we can't come" is the opposite of "can we come".
    if (word === this.#language.not) return NEGATION;
    if (this.#language.functionWords.has(word)) return FUNCTION_WORD;
    return this.#language.lightWords.has(word) ? LIGHT_WORD : 1;
  }

  meaningsOf(stem: string): readonly string[] {
    return this.#meanings.get(stem) ?? [];
  }
}

const makers = new WeakMap<Language, FeatureMaker>();

/** Made once for each language: flows come and go, their languages stay. */
export function featureMakerOf(language: Language): FeatureMaker {
  const made = makers.get(language) ?? new FeatureMaker(language);
  makers.set(language, made);
  return made;
}

/** Runs of letters of a word with its ends marked; none of a placeholder. */
function lettersOf(word: string): string[] {
  if (word.startsWith('#')) return [];
  const padded = `^${word}$`;
  const runs: string[] = [];
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++)
    for (let at = 0; at + length <= padded.length; at++) runs.push(`~${padded.slice(at, at + length)}`);
  return runs;
}
