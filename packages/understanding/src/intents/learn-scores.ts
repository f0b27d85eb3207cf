import type { Language } from '../languages/language.js';
import { type LearntFeatures, learnFeatures } from './feature-space.js';
import { featureMakerOf } from './features.js';
import { learnWeights, type LinearWeights } from './linear-model.js';

export interface IntentExamples {
  readonly name: string;
  readonly examples: readonly (readonly string[])[];
}

/** What tells intents apart, and their examples to compare with. */
export interface LearntScores {
  readonly names: readonly string[];
  readonly features: LearntFeatures;
  readonly model: LinearWeights;
  /** The examples of intent n are those from intentStarts[n] to intentStarts[n + 1]. */
  readonly intentStarts: Int32Array;
  /** The features of example n stand in `ids` and `values` from exampleStarts[n] to exampleStarts[n + 1]. */
  readonly exampleStarts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** By example: 1 if it is negated. */
  readonly negated: Uint8Array;
}

export function learnScores(intents: readonly IntentExamples[], language: Language): LearntScores {
  const maker = featureMakerOf(language);
  const { learnt, vectors } = learnFeatures(
    intents.map(({ examples }) => examples),
    (words) => maker.of(words),
  );
  const all = vectors.flat();
  const intentStarts = startsOf(vectors.map(({ length }) => length));
  const exampleStarts = startsOf(all.map(({ ids }) => ids.length));
  const ids = new Int32Array(exampleStarts.at(-1) ?? 0);
  const values = new Float32Array(ids.length);
  all.forEach((vector, at) => {
    ids.set(vector.ids, exampleStarts[at]);
    values.set(vector.values, exampleStarts[at]);
  });
  return {
    names: intents.map(({ name }) => name),
    features: learnt,
    model: learnWeights(vectors, learnt.weights.length),
    intentStarts,
    exampleStarts,
    ids,
    values,
    negated: Uint8Array.from(
      intents.flatMap(({ examples }) => examples.map((words) => Number(isNegated(words, language)))),
    ),
  };
}

/** "We can't come" is the opposite of "can we come". */
export function isNegated(words: readonly string[], { not }: Language): boolean {
  return words.includes(not);
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => (starts[at + 1] = (starts[at] ?? 0) + length));
  return starts;
}
