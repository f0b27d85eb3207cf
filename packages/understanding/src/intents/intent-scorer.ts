import type { Language } from '../languages/language.js';
import { type FeatureMaker, featureMakerOf } from './features.js';
import { FeatureSpace } from './feature-space.js';
import { isNegated, type LearntScores } from './learn-scores.js';
import { LinearModel, softmax } from './linear-model.js';

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
  readonly #learnt: LearntScores;
  readonly #indices: ReadonlyMap<string, number>;
  readonly #language: Language;
  /** The utterance's value of each feature while it is compared with examples; zero otherwise. */
  readonly #spread: Float32Array;

  constructor(learnt: LearntScores, language: Language) {
    this.#language = language;
    this.#learnt = learnt;
    this.#features = featureMakerOf(language);
    this.#space = new FeatureSpace(learnt.features);
    this.#model = new LinearModel(learnt.model);
    this.#indices = new Map(learnt.names.map((name, index) => [name, index]));
    this.#spread = new Float32Array(this.#space.size);
  }

  /** Scores of the intents in `candidates`. */
  score(words: readonly string[], candidates: ReadonlySet<string>): ScoredWords {
    const known = [...candidates].flatMap((name) => this.#indices.get(name) ?? []);
    if (known.length === 0) return { scores: [], coverage: 0 };
    const vector = this.#space.vectorOf(this.#features.of(words, (feature) => this.#space.idOf(feature) !== undefined));
    const negated = isNegated(words, this.#language);
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
      return { name: this.#learnt.names[index] ?? '', share: shares[rank] ?? 0, similarity: Math.min(1, similarity) };
    });
    vector.ids.forEach((id) => (this.#spread[id] = 0));
    const best = ranked[0];
    return { scores, coverage: best ? this.#coverage(words, best.index) : 0 };
  }

  /** Cosine of the spread utterance with the nearest example; "can we come" is not near to "we can't come". */
  #nearest(index: number, negated: boolean): number {
    const { exampleStarts, ids, values } = this.#learnt;
    const [first, end] = this.#examplesOf(index);
    let nearest = 0;
    for (let example = first; example < end; example++) {
      let sum = 0;
      for (let at = exampleStarts[example] as number; at < (exampleStarts[example + 1] as number); at++)
        sum += (values[at] as number) * (this.#spread[ids[at] as number] as number);
      nearest = Math.max(nearest, sum * (this.#isNegated(example) === negated ? 1 : OPPOSITE));
    }
    return nearest;
  }

  #agrees(index: number, negated: boolean): boolean {
    const [first, end] = this.#examplesOf(index);
    for (let example = first; example < end; example++) if (this.#isNegated(example) === negated) return true;
    return false;
  }

  #examplesOf(index: number): [first: number, end: number] {
    const { intentStarts } = this.#learnt;
    return [intentStarts[index] ?? 0, intentStarts[index + 1] ?? 0];
  }

  #isNegated(example: number): boolean {
    return this.#learnt.negated[example] === 1;
  }

  /** Does this intent's own examples have the word, or one of its meaning? */
  knows(intent: string, word: string): boolean {
    const index = this.#indices.get(intent);
    return index !== undefined && this.#hasWord(index, word);
  }

  #hasWord(index: number, word: string): boolean {
    const stem = this.#features.stemOf(word);
    return this.#hasFeature(index, stem) || this.#features.meaningsOf(stem).some((one) => this.#hasFeature(index, one));
  }

  #hasFeature(index: number, feature: string): boolean {
    const id = this.#space.idOf(feature);
    return id !== undefined && this.#model.holds(index, id);
  }

  #coverage(words: readonly string[], index: number): number {
    let all = 0;
    let covered = 0;
    for (const word of words) {
      const isKnown = this.#hasWord(index, word);
      if (this.#language.functionWords.has(word) || (word.startsWith('#') && !isKnown)) continue;
      const weight = this.#features.weightOf(word);
      all += weight;
      if (isKnown) covered += weight;
    }
    return all === 0 ? 0 : covered / all;
  }
}
