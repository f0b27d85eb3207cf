import type { Edge, FlowDefinition } from '../flow-definition.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { FlowProblem } from './flow-problem.js';

export interface IndexedNode {
  node: FlowNode;
  /** Its place in the flow's list of nodes. */
  position: number;
}

/** A flow with what the rules look up, so that each of them is linear. Of two things with one id the first counts. */
export interface FlowIndex {
  flow: FlowDefinition;
  nodes: ReadonlyMap<string, IndexedNode>;
  /** Edges that lead from a node to a node, by source. */
  edgesFrom: ReadonlyMap<string, Edge[]>;
  start: FlowNode | undefined;
  rules: readonly FlowNode[];
}

export function indexFlow(flow: FlowDefinition): FlowIndex {
  const nodes = new Map<string, IndexedNode>();
  flow.nodes.forEach((node, position) => {
    if (!nodes.has(node.id)) nodes.set(node.id, { node, position });
  });
  const edgesFrom = new Map<string, Edge[]>();
  for (const edge of flow.edges) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    entry(edgesFrom, edge.source).push(edge);
  }
  return {
    flow,
    nodes,
    edgesFrom,
    start: flow.nodes.find(({ type }) => type === 'start'),
    rules: flow.nodes.filter(({ type }) => type === 'rule'),
  };
}

/** The list under a key, begun when there is none yet. */
export function entry<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Every node that can be come to from these, themselves included. */
export function reachableFrom(index: FlowIndex, ids: readonly string[]): Set<string> {
  const reached = new Set(ids);
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { target } of index.edgesFrom.get(id) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

/** More problems of one kind than this help nobody, and a hostile flow could have millions. */
const MOST_PROBLEMS = 500;

/** The problems of things one after the other, until there are more than anybody reads. */
export function problemsOf<Thing>(things: Iterable<Thing>, rule: (thing: Thing) => FlowProblem[]): FlowProblem[] {
  const problems: FlowProblem[] = [];
  for (const thing of things) {
    for (const problem of rule(thing)) problems.push(problem);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems;
}

/** A node as the analyst knows it. */
export const named = (node: FlowNode): string => `“${node.label === '' ? node.id : node.label}”`;
