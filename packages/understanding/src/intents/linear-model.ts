import type { SparseVector } from './feature-space.js';

/** Steepness of the centres that learning begins with; logits per unit of cosine. */
const STEEPNESS = 8;
const PASSES = 10;
const LEARNING_RATE = 3;
const SLOWING = 0.1;
/** How strongly weights are drawn back to the centres, per pass: few examples move them little. */
const DRAWN_BACK = 0.005;
/** An example that is taken for another intent with less than this share has nothing to teach any more. */
const LEARNED = 0.02;
/** Multiplications that learning may take, about a quarter of a second. */
const LARGEST_EFFORT = 100_000_000;

/** The weights of classes: a class has one only for features of its own examples. */
export interface LinearWeights {
  readonly classes: number;
  /** Where the classes of feature f stand: from starts[f] to starts[f + 1]. */
  readonly starts: Int32Array;
  /** Numbers of classes, ascending for each feature. */
  readonly holders: Int32Array;
  readonly centres: Float64Array;
  readonly weights: Float64Array;
}

/** Logits and likenesses by what was learnt. */
export class LinearModel {
  readonly #learnt: LinearWeights;

  constructor(learnt: LinearWeights) {
    this.#learnt = learnt;
  }

  /** Logits of all classes. */
  logits(vector: SparseVector): Float64Array {
    return sumsOf(vector, this.#learnt, this.#learnt.weights);
  }

  /** Cosines with the classes' centres. */
  likenessToCentres(vector: SparseVector): Float64Array {
    return sumsOf(vector, this.#learnt, this.#learnt.centres);
  }

  /** Has one of the class's examples the feature? */
  holds(index: number, feature: number): boolean {
    const { starts, holders } = this.#learnt;
    return holders.subarray(starts[feature], starts[feature + 1]).includes(index);
  }
}

/**
 * Softmax regression over the classes' centres: each class begins as the centre of its examples, and a few passes move
 * the weights to where classes differ. A class has a weight only for features of its own examples, so that time and
 * memory grow with the examples and not with features × classes. Deterministic.
 * @param examples vectors of each class
 */
export function learnWeights(examples: readonly (readonly SparseVector[])[], features: number): LinearWeights {
  const centres = examples.map(centreOf);
  const starts = new Int32Array(features + 1);
  for (const centre of centres) for (const id of centre.keys()) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < features; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const total = starts[features] ?? 0;
  const holders = new Int32Array(total);
  const placed = new Float64Array(total);
  const next = starts.slice();
  centres.forEach((centre, index) => {
    for (const [id, value] of centre) {
      const at = next[id] ?? 0;
      holders[at] = index;
      placed[at] = value;
      next[id] = at + 1;
    }
  });
  const weights = placed.map((value) => STEEPNESS * value);
  const learnt = { classes: examples.length, starts, holders, centres: placed, weights };
  learn(learnt, examples);
  return learnt;
}

function learn(learnt: LinearWeights, examples: readonly (readonly SparseVector[])[]): void {
  const labelled = examples.flatMap((vectors, index) => vectors.map((vector) => ({ vector, index })));
  const effort = labelled.reduce((sum, { vector }) => sum + effortOf(vector, learnt), 0);
  // A flow with very many phrases learns from fewer passes, and at last from every so manieth of them.
  const passes = Math.max(1, Math.min(PASSES, Math.floor(LARGEST_EFFORT / Math.max(1, effort))));
  const step = stepThrough(labelled.length);
  const used = Math.min(labelled.length, Math.ceil((labelled.length * LARGEST_EFFORT) / Math.max(1, effort * passes)));
  for (let pass = 0, at = 0; pass < passes; pass++) {
    const rate = LEARNING_RATE / (1 + SLOWING * pass);
    for (let count = 0; count < used; count++, at = (at + step) % labelled.length) {
      const example = labelled[at];
      if (example) improve(learnt, example.vector, example.index, rate);
    }
    drawBack(learnt, rate * DRAWN_BACK);
  }
}

function improve(learnt: LinearWeights, { ids, values }: SparseVector, index: number, rate: number): void {
  const { starts, holders, weights } = learnt;
  const errors = softmax(sumsOf({ ids, values }, learnt, weights));
  errors[index] = (errors[index] ?? 0) - 1;
  if (Math.abs(errors[index]) < LEARNED) return;
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    const amount = rate * (values[k] as number);
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++)
      (weights[at] as number) -= amount * (errors[holders[at] as number] as number);
  }
}

function drawBack({ centres, weights }: LinearWeights, share: number): void {
  for (let at = 0; at < weights.length; at++)
    (weights[at] as number) += share * (STEEPNESS * (centres[at] as number) - (weights[at] as number));
}

function sumsOf(
  { ids, values }: SparseVector,
  { classes, starts, holders }: LinearWeights,
  weights: Float64Array,
): Float64Array {
  const sums = new Float64Array(classes);
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    const value = values[k] as number;
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++)
      (sums[holders[at] as number] as number) += value * (weights[at] as number);
  }
  return sums;
}

function effortOf({ ids }: SparseVector, { starts }: LinearWeights): number {
  return ids.reduce((sum, id) => sum + (starts[id + 1] as number) - (starts[id] as number), 0) * 2;
}

/** Numbers that sum up to 1, larger for larger logits. */
export function softmax(logits: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const logit of logits) highest = Math.max(highest, logit);
  const shares = new Float64Array(logits.length);
  let sum = 0;
  for (let at = 0; at < logits.length; at++) sum += shares[at] = Math.exp((logits[at] as number) - highest);
  for (let at = 0; at < logits.length; at++) shares[at] = (shares[at] as number) / sum;
  return shares;
}

function centreOf(vectors: readonly SparseVector[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const { ids, values } of vectors)
    for (let at = 0; at < ids.length; at++)
      sum.set(ids[at] as number, (sum.get(ids[at] as number) ?? 0) + (values[at] as number));
  let square = 0;
  for (const value of sum.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  for (const [id, value] of sum) sum.set(id, value / length);
  return sum;
}

/** A step that visits each of `count` places once before it comes back, far from the last one each time. */
function stepThrough(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let step = Math.max(1, Math.round(count * 0.618));
  while (common(step, count) !== 1) step += 1;
  return step;
}
