import type { Features } from './features.js';
import { idIn, type StringTable, tableOf } from './string-table.js';

/** A vector of few features, of length 1 with what is unknown counted in. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** The features of examples, numbered, and what each weighs: more, the fewer intents have it (TF-IDF, by intent). */
export interface LearntFeatures {
  readonly table: StringTable;
  readonly weights: Float64Array;
  /** Weight of a word that no example has. */
  readonly unknown: number;
}

/**
 * Numbers and weighs the features of examples.
 * @param intents the examples of each, which are read one by one, since their features take much room
 * @returns also the vectors of each intent's examples
 */
export function learnFeatures(
  intents: readonly (readonly (readonly string[])[])[],
  featuresOf: (words: readonly string[]) => Features,
): { learnt: LearntFeatures; vectors: SparseVector[][] } {
  const known = new Map<string, number>();
  const holders: number[] = [];
  const lastHolder: number[] = [];
  const vectors = intents.map((examples, intent) =>
    examples.map((words): SparseVector => {
      const features = featuresOf(words);
      const ids = new Int32Array(features.size);
      let count = 0;
      for (const feature of features.keys()) {
        const id = known.get(feature) ?? known.size;
        if (id === known.size) known.set(feature, id);
        if (lastHolder[id] !== intent) holders[id] = (holders[id] ?? 0) + 1;
        lastHolder[id] = intent;
        ids[count++] = id;
      }
      return { ids, values: Float32Array.from(features.values()) };
    }),
  );
  const weights = Float64Array.from(holders, (count) => Math.log((1 + intents.length) / count) + 1);
  vectors.forEach((examples) => examples.forEach((vector) => weigh(vector, weights)));
  const learnt = { table: tableOf([...known.keys()]), weights, unknown: Math.log(1 + intents.length) + 1 };
  return { learnt, vectors };
}

/** Words as vectors of the features that were learnt. */
export class FeatureSpace {
  readonly #learnt: LearntFeatures;

  constructor(learnt: LearntFeatures) {
    this.#learnt = learnt;
  }

  get size(): number {
    return this.#learnt.weights.length;
  }

  idOf(feature: string): number | undefined {
    return idIn(this.#learnt.table, feature);
  }

  vectorOf(features: Features): SparseVector {
    const ids: number[] = [];
    const values: number[] = [];
    let unknown = 0;
    for (const [feature, weight] of features) {
      const id = this.idOf(feature);
      if (id !== undefined) {
        ids.push(id);
        values.push(weight);
      }
      // Pairs and letters that nobody knows say no more than the words that they are made of.
      else if (!feature.startsWith('~') && !feature.includes(' ')) unknown += (weight * this.#learnt.unknown) ** 2;
    }
    const vector = { ids: Int32Array.from(ids), values: Float32Array.from(values) };
    weigh(vector, this.#learnt.weights, unknown);
    return vector;
  }
}

function weigh({ ids, values }: SparseVector, weights: Float64Array, unknown = 0): void {
  let square = unknown;
  for (let at = 0; at < ids.length; at++) {
    const value = (values[at] as number) * (weights[ids[at] as number] as number);
    values[at] = value;
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < ids.length; at++) values[at] = (values[at] as number) / length;
}
