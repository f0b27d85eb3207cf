import type { FlowIndex } from '../validate/flow-index.js';
import { BitRows } from './bit-rows.js';

/** What passing through a node by an outcome does to the facts. */
export interface Passage {
  adds: readonly number[];
  /** Before anything is added. */
  takes: readonly number[];
}

export interface ForwardFacts {
  /** The facts that hold on some way when the node is entered. */
  at(nodeId: string, fact: number): boolean;
  /** Edges that were followed: what the work is counted in. */
  steps: number;
}

/**
 * Carries facts along the drawn edges until nothing changes: a fact holds at a node when on some way to it something
 * added it and nothing after that took it. `begin`: what holds at first, by node; those nodes are followed from.
 *
 * Nodes are gone through so that each comes after those before it but for circles: one pass for each circle in a circle,
 * and one more (Kam and Ullman 1976), each linear in the edges.
 */
export function flowForward(
  index: FlowIndex,
  facts: number,
  begin: ReadonlyMap<string, readonly number[]>,
  passage: (nodeId: string, outcome: string) => Passage,
): ForwardFacts {
  const order = reversePostorder(index, [...begin.keys()]);
  const place = new Map(order.map((id, row) => [id, row]));
  const entered = new BitRows(order.length, facts);
  const left = new BitRows(1, facts);
  const due = new Uint8Array(order.length).fill(1);
  for (const [id, holding] of begin) {
    const row = place.get(id);
    if (row !== undefined) for (const fact of holding) entered.add(row, fact);
  }
  const passages = order.map((id) =>
    (index.edgesFrom.get(id) ?? []).map(({ outcome, target }) => ({
      ...passage(id, outcome),
      target: place.get(target) ?? 0,
    })),
  );
  let steps = 0;
  for (let again = true; again;) {
    again = false;
    passages.forEach((ways, row) => {
      if (due[row] === 0) return;
      due[row] = 0;
      for (const { takes, adds, target } of ways) {
        steps += 1;
        left.copy(0, entered, row);
        for (const fact of takes) left.remove(0, fact);
        for (const fact of adds) left.add(0, fact);
        if (!entered.unite(target, left, 0)) continue;
        due[target] = 1;
        if (target <= row) again = true;
      }
    });
  }
  return {
    at: (nodeId, fact) => {
      const row = place.get(nodeId);
      return row !== undefined && entered.has(row, fact);
    },
    steps,
  };
}

/** Nodes that can be come to, each before those that follow it but for circles. Without recursion: flows are long. */
function reversePostorder({ edgesFrom }: FlowIndex, from: readonly string[]): string[] {
  const seen = new Set<string>();
  const postorder: string[] = [];
  const stack: { id: string; next: number }[] = [];
  const open = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    stack.push({ id, next: 0 });
  };
  for (const id of from) {
    open(id);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = edgesFrom.get(top.id)?.[top.next];
      top.next += 1;
      if (edge !== undefined) open(edge.target);
      else {
        postorder.push(top.id);
        stack.pop();
      }
    }
  }
  return postorder.reverse();
}
