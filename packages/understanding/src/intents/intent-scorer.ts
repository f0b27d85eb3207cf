import type { Language } from '../languages/language.js';
import { FeatureMaker, type Features } from './features.js';

export interface IntentExamples {
  readonly name: string;
  readonly examples: readonly (readonly string[])[];
}

export interface IntentScore {
  readonly name: string;
  /** Cosine with the intent's examples, 0…1: the nearest one and their centre. */
  readonly similarity: number;
}

export interface ScoredWords {
  /** Best first. */
  readonly scores: readonly IntentScore[];
  /** 0…1: how much of what was said is in the words of the best intent. */
  readonly coverage: number;
}

interface Trained {
  readonly name: string;
  readonly examples: readonly Features[];
  readonly centre: Features;
  /** Stems and meanings of its examples. */
  readonly words: ReadonlySet<string>;
}

const NEAREST = 0.5;
/** What remains of a likeness when one of the two is negated. */
const OPPOSITE = 0.7;

/**
 * Few-shot intent scores: TF-IDF over words, meanings and letters; an utterance is as near to an intent as to its
 * nearest example and to the centre of all of them.
 */
export class IntentScorer {
  readonly #features: FeatureMaker;
  readonly #idf = new Map<string, number>();
  readonly #rarest: number;
  readonly #trained: readonly Trained[];
  readonly #language: Language;

  constructor(intents: readonly IntentExamples[], language: Language) {
    this.#language = language;
    this.#features = new FeatureMaker(language);
    const raw = intents.map(({ name, examples }) => ({
      name,
      examples: examples.map((words) => this.#features.of(words)),
    }));
    this.#rarest = Math.log(1 + intents.length) + 1;
    const holders = new Map<string, number>();
    for (const { examples } of raw) {
      for (const feature of new Set(examples.flatMap((example) => [...example.keys()]))) {
        holders.set(feature, (holders.get(feature) ?? 0) + 1);
      }
    }
    for (const [feature, count] of holders) this.#idf.set(feature, Math.log((1 + intents.length) / count) + 1);
    this.#trained = raw.map(({ name, examples }, index) => {
      const vectors = examples.map((example) => this.#vector(example));
      const stems = (intents[index]?.examples ?? []).flat().map((word) => language.stem(word));
      const words = new Set([...stems, ...stems.flatMap((stem) => [...this.#features.meaningsOf(stem)])]);
      return { name, examples: vectors, centre: centreOf(vectors), words };
    });
  }

  /** Scores of the intents in `candidates`. */
  score(words: readonly string[], candidates: ReadonlySet<string>): ScoredWords {
    const utterance = this.#vector(this.#features.of(words, (feature) => this.#idf.has(feature)));
    const scores = this.#trained
      .filter(({ name }) => candidates.has(name))
      .map(({ name, examples, centre }) => {
        const nearest = examples.reduce((best, example) => Math.max(best, this.#nearness(utterance, example)), 0);
        const agrees = examples.some((example) => this.#isNegated(example) === this.#isNegated(utterance));
        const toCentre = cosine(utterance, centre) * (agrees ? 1 : OPPOSITE);
        return { name, similarity: NEAREST * nearest + (1 - NEAREST) * toCentre };
      })
      .sort((a, b) => b.similarity - a.similarity);
    const best = this.#trained.find(({ name }) => name === scores[0]?.name);
    return { scores, coverage: best ? this.#coverage(words, best.words) : 0 };
  }

  /** "can we come" is not near to "we can't come". */
  #nearness(utterance: Features, example: Features): number {
    return cosine(utterance, example) * (this.#isNegated(utterance) === this.#isNegated(example) ? 1 : OPPOSITE);
  }

  #isNegated(features: Features): boolean {
    return features.has(this.#language.not);
  }

  /** Does this intent's own examples have the word, or one of its meaning? */
  knows(intent: string, word: string): boolean {
    const known = this.#trained.find(({ name }) => name === intent)?.words;
    const stem = this.#language.stem(word);
    return (
      known !== undefined && (known.has(stem) || this.#features.meaningsOf(stem).some((meaning) => known.has(meaning)))
    );
  }

  #coverage(words: readonly string[], known: ReadonlySet<string>): number {
    let all = 0;
    let covered = 0;
    for (const word of words) {
      const stem = this.#language.stem(word);
      const weight = this.#features.weightOf(word);
      if (this.#language.functionWords.has(word) || (word.startsWith('#') && !known.has(stem))) continue;
      all += weight;
      if (known.has(stem) || this.#features.meaningsOf(stem).some((meaning) => known.has(meaning))) covered += weight;
    }
    return all === 0 ? 0 : covered / all;
  }

  #vector(features: Features): Features {
    const weighted: Features = new Map();
    let square = 0;
    for (const [name, weight] of features) {
      const value = weight * (this.#idf.get(name) ?? (name.startsWith('~') || name.includes(' ') ? 0 : this.#rarest));
      if (value === 0) continue;
      weighted.set(name, value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (const [name, value] of weighted) weighted.set(name, value / length);
    return weighted;
  }
}

function centreOf(vectors: readonly Features[]): Features {
  const sum: Features = new Map();
  for (const vector of vectors) for (const [name, value] of vector) sum.set(name, (sum.get(name) ?? 0) + value);
  let square = 0;
  for (const value of sum.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return new Map([...sum].map(([name, value]) => [name, value / length]));
}

function cosine(a: Features, b: Features): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [name, value] of small) sum += value * (large.get(name) ?? 0);
  return Math.min(1, sum);
}
