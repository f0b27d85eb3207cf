import type { Language } from '../languages/language.js';
import { FeatureMaker } from './features.js';
import { FeatureSpace, type SparseVector } from './feature-space.js';
import { LinearModel, softmax } from './linear-model.js';

export interface IntentExamples {
  readonly name: string;
  readonly examples: readonly (readonly string[])[];
}

export interface IntentScore {
  readonly name: string;
  /** Share of this intent among those that were asked about, 0…1, if it must be one of them. */
  readonly share: number;
  /** Cosine with the intent's examples, 0…1: the nearest one and their centre. */
  readonly similarity: number;
}

export interface ScoredWords {
  /** Best first; at most the six that come into question. */
  readonly scores: readonly IntentScore[];
  /** 0…1: how much of what was said is in the words of the best intent. */
  readonly coverage: number;
}

interface Trained {
  readonly name: string;
  readonly examples: readonly { readonly vector: SparseVector; readonly negated: boolean }[];
  /** Stems and meanings of its examples. */
  readonly words: ReadonlySet<string>;
}

const NEAREST = 0.5;
/** What remains of a likeness when one of the two is negated, and how much less probable that makes it. */
const OPPOSITE = 0.7;
const OPPOSITE_LOGIT = 2;
/** Intents whose examples are looked at one by one. */
const SHORTLIST = 6;

/**
 * Few-shot intent scores: a linear model over words, meanings and letters ranks the intents; how near an utterance is to
 * the examples of the first ones tells how far it is from all of them.
 */
export class IntentScorer {
  readonly #features: FeatureMaker;
  readonly #space: FeatureSpace;
  readonly #model: LinearModel;
  readonly #trained: readonly Trained[];
  readonly #indices: ReadonlyMap<string, number>;
  readonly #language: Language;
  /** The utterance's value of each feature while it is compared with examples; zero otherwise. */
  readonly #spread: Float32Array;

  constructor(intents: readonly IntentExamples[], language: Language) {
    this.#language = language;
    this.#features = new FeatureMaker(language);
    this.#space = new FeatureSpace(
      intents.map(({ examples }) => examples),
      (words) => this.#features.of(words),
    );
    this.#trained = intents.map(({ name, examples }, index) => ({
      name,
      examples: (this.#space.vectors[index] ?? []).map((vector, at) => ({
        vector,
        negated: this.#isNegated(examples[at] ?? []),
      })),
      words: this.#wordsOf(examples),
    }));
    this.#indices = new Map(intents.map(({ name }, index) => [name, index]));
    this.#spread = new Float32Array(this.#space.size);
    this.#model = new LinearModel(this.#space.vectors, this.#space.size);
  }

  /** Scores of the intents in `candidates`. */
  score(words: readonly string[], candidates: ReadonlySet<string>): ScoredWords {
    const known = [...candidates].flatMap((name) => this.#indices.get(name) ?? []);
    if (known.length === 0) return { scores: [], coverage: 0 };
    const vector = this.#space.vectorOf(this.#features.of(words, (feature) => this.#space.has(feature)));
    const negated = this.#isNegated(words);
    const logits = this.#model.logits(vector);
    const centres = this.#model.likenessToCentres(vector);
    const logitOf = (index: number): number =>
      (logits[index] ?? 0) - (this.#agrees(index, negated) ? 0 : OPPOSITE_LOGIT);
    const ranked = known
      .map((index) => ({ index, logit: logitOf(index) }))
      .sort((a, b) => b.logit - a.logit || a.index - b.index);
    const shares = softmax(Float64Array.from(ranked, ({ logit }) => logit));
    vector.ids.forEach((id, at) => (this.#spread[id] = vector.values[at] ?? 0));
    const scores = ranked.slice(0, SHORTLIST).map(({ index }, rank): IntentScore => {
      const toCentre = (centres[index] ?? 0) * (this.#agrees(index, negated) ? 1 : OPPOSITE);
      const similarity = NEAREST * this.#nearest(index, negated) + (1 - NEAREST) * toCentre;
      return { name: this.#trained[index]?.name ?? '', share: shares[rank] ?? 0, similarity: Math.min(1, similarity) };
    });
    vector.ids.forEach((id) => (this.#spread[id] = 0));
    const best = this.#trained[ranked[0]?.index ?? -1];
    return { scores, coverage: best ? this.#coverage(words, best.words) : 0 };
  }

  /** Cosine of the spread utterance with the nearest example; "can we come" is not near to "we can't come". */
  #nearest(index: number, negated: boolean): number {
    let nearest = 0;
    for (const example of this.#trained[index]?.examples ?? []) {
      const { ids, values } = example.vector;
      let sum = 0;
      for (let at = 0; at < ids.length; at++)
        sum += (values[at] as number) * (this.#spread[ids[at] as number] as number);
      nearest = Math.max(nearest, sum * (example.negated === negated ? 1 : OPPOSITE));
    }
    return nearest;
  }

  #agrees(index: number, negated: boolean): boolean {
    return this.#trained[index]?.examples.some((example) => example.negated === negated) ?? false;
  }

  #isNegated(words: readonly string[]): boolean {
    return words.includes(this.#language.not);
  }

  /** Does this intent's own examples have the word, or one of its meaning? */
  knows(intent: string, word: string): boolean {
    const known = this.#trained[this.#indices.get(intent) ?? -1]?.words;
    return known !== undefined && this.#isIn(known, word);
  }

  #isIn(known: ReadonlySet<string>, word: string): boolean {
    const stem = this.#features.stemOf(word);
    return known.has(stem) || this.#features.meaningsOf(stem).some((meaning) => known.has(meaning));
  }

  #wordsOf(examples: IntentExamples['examples']): ReadonlySet<string> {
    const stems = new Set(examples.flat().map((word) => this.#features.stemOf(word)));
    return new Set([...stems, ...[...stems].flatMap((stem) => [...this.#features.meaningsOf(stem)])]);
  }

  #coverage(words: readonly string[], known: ReadonlySet<string>): number {
    let all = 0;
    let covered = 0;
    for (const word of words) {
      const isKnown = this.#isIn(known, word);
      if (this.#language.functionWords.has(word) || (word.startsWith('#') && !isKnown)) continue;
      const weight = this.#features.weightOf(word);
      all += weight;
      if (isKnown) covered += weight;
    }
    return all === 0 ? 0 : covered / all;
  }
}
