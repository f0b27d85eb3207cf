import type { DecodingGraph, GraphArc } from '../recognition/automaton/decoding-graph.js';

/** Steps out of each state of a graph. */
export type StepsByState = ReadonlyMap<number, readonly GraphArc[]>;

export function stepsByState({ arcs }: DecodingGraph): StepsByState {
  const steps = new Map<number, GraphArc[]>();
  for (const arc of arcs) {
    const known = steps.get(arc[0]);
    if (known) known.push(arc);
    else steps.set(arc[0], [arc]);
  }
  return steps;
}

/**
 * How unlikely the words are before anything is heard: −ln of the probability of their best path through the graph;
 * Infinity if there is none.
 */
export function pathCost(graph: DecodingGraph, steps: StepsByState, words: readonly string[]): number {
  let costs = withSilentSteps(new Map([[graph.start, 0]]), steps);
  for (const word of words) {
    const next = new Map<number, number>();
    for (const [state, cost] of costs) {
      for (const [, to, probability, said] of steps.get(state) ?? []) {
        if (said === word) keepCheaper(next, to, cost - Math.log(probability));
      }
    }
    costs = withSilentSteps(next, steps);
  }
  return costs.get(graph.final) ?? Infinity;
}

/** A graph has no more than two steps without a word in a row. */
function withSilentSteps(costs: Map<number, number>, steps: StepsByState): Map<number, number> {
  for (const [state, cost] of costs) {
    for (const [, to, probability, said] of steps.get(state) ?? []) {
      if (said === null) keepCheaper(costs, to, cost - Math.log(probability));
    }
  }
  return costs;
}

function keepCheaper(costs: Map<number, number>, state: number, cost: number): void {
  if (cost < (costs.get(state) ?? Infinity)) costs.set(state, cost);
}
