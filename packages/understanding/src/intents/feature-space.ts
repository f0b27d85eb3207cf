import type { Features } from './features.js';

/** A vector of few features, of length 1 with what is unknown counted in. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** Numbers the features of the examples and weighs them by how few intents have them (TF-IDF, by intent). */
export class FeatureSpace {
  /** The examples of each intent. */
  readonly vectors: readonly (readonly SparseVector[])[];
  readonly #ids = new Map<string, number>();
  readonly #weights: Float64Array;
  /** Weight of a word that no example has. */
  readonly #unknown: number;

  /** @param intents the examples of each, which are read one by one, since their features take much room */
  constructor(
    intents: readonly (readonly (readonly string[])[])[],
    featuresOf: (words: readonly string[]) => Features,
  ) {
    const holders: number[] = [];
    const lastHolder: number[] = [];
    this.vectors = intents.map((examples, intent) =>
      examples.map((words) => {
        const features = featuresOf(words);
        const ids = new Int32Array(features.size);
        let count = 0;
        for (const feature of features.keys()) {
          const id = this.#ids.get(feature) ?? this.#ids.size;
          if (id === this.#ids.size) this.#ids.set(feature, id);
          if (lastHolder[id] !== intent) holders[id] = (holders[id] ?? 0) + 1;
          lastHolder[id] = intent;
          ids[count++] = id;
        }
        return { ids, values: Float32Array.from(features.values()) };
      }),
    );
    this.#weights = Float64Array.from(holders, (count) => Math.log((1 + intents.length) / count) + 1);
    this.#unknown = Math.log(1 + intents.length) + 1;
    this.vectors.forEach((vectors) => vectors.forEach((vector) => this.#weigh(vector)));
  }

  get size(): number {
    return this.#weights.length;
  }

  has(feature: string): boolean {
    return this.#ids.has(feature);
  }

  vectorOf(features: Features): SparseVector {
    const ids: number[] = [];
    const values: number[] = [];
    let unknown = 0;
    for (const [feature, weight] of features) {
      const id = this.#ids.get(feature);
      if (id !== undefined) {
        ids.push(id);
        values.push(weight);
      }
      // Pairs and letters that nobody knows say no more than the words that they are made of.
      else if (!feature.startsWith('~') && !feature.includes(' ')) unknown += (weight * this.#unknown) ** 2;
    }
    const vector = { ids: Int32Array.from(ids), values: Float32Array.from(values) };
    this.#weigh(vector, unknown);
    return vector;
  }

  #weigh({ ids, values }: SparseVector, unknown = 0): void {
    let square = unknown;
    for (let at = 0; at < ids.length; at++) {
      const value = (values[at] as number) * (this.#weights[ids[at] as number] as number);
      values[at] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < ids.length; at++) values[at] = (values[at] as number) / length;
  }
}
