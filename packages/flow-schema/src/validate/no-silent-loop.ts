import type { NodeType } from '../nodes/flow-node.js';
import { entry, type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** Nodes that go on at once, without anybody outside of the flow. */
const GOES_ON: ReadonlySet<NodeType> = new Set(['say', 'set', 'check']);

/**
 * A circle of nodes that all go on at once talks at the caller until the loop rule ends it. A check in it may lead out,
 * so it is a warning.
 */
export function noSilentLoop({ nodes, edgesFrom }: FlowIndex): FlowProblem[] {
  const inside = (id: string) => GOES_ON.has(nodes.get(id)?.node.type ?? 'note');
  // What is left when nodes that lead on to nothing of the kind are taken away again and again is on, or leads into, a
  // circle (Kahn 1962, from the far end).
  const ahead = new Map<string, number>();
  const before = new Map<string, string[]>();
  for (const id of nodes.keys()) {
    if (!inside(id)) continue;
    const targets = (edgesFrom.get(id) ?? []).map(({ target }) => target).filter(inside);
    ahead.set(id, targets.length);
    for (const target of targets) entry(before, target).push(id);
  }
  const open = [...ahead].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    ahead.delete(id);
    for (const source of before.get(id) ?? []) {
      const count = (ahead.get(source) ?? 0) - 1;
      ahead.set(source, count);
      if (count === 0) open.push(source);
    }
  }
  const [first] = ahead.keys();
  const found = first === undefined ? undefined : nodes.get(first);
  if (!found) return [];
  return [
    {
      code: 'loop-without-listening',
      severity: 'warning',
      path: ['nodes', found.position],
      nodeId: found.node.id,
      message: `From ${named(found.node)} the call can go round in a circle without listening to the caller.`,
      fix: 'Put a question into the circle, or lead it out.',
    },
  ];
}
