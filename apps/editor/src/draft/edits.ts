import { outcomesOf, type Edge, type FlowDefinition, type FlowNode } from '@baton/flow-schema';

/** An edit takes a definition and gives another one; what it does not touch stays the same object. */
export type Edit = (flow: FlowDefinition) => FlowDefinition;

export interface Position {
  x: number;
  y: number;
}

export const moveNodes =
  (positions: ReadonlyMap<string, Position>): Edit =>
  (flow) => ({
    ...flow,
    nodes: flow.nodes.map((node) => {
      const position = positions.get(node.id);
      const moved = position !== undefined && (position.x !== node.position.x || position.y !== node.position.y);
      return moved ? { ...node, position: { x: position.x, y: position.y } } : node;
    }),
  });

/** Draws an edge; an outcome leads to one place only, so the edge that it had is replaced. */
export const connect =
  (source: string, outcome: string, target: string): Edit =>
  (flow) => {
    const same = flow.edges.find((edge) => edge.source === source && edge.outcome === outcome);
    if (same?.target === target || !mayConnect(flow, source, outcome, target)) return flow;
    const others = flow.edges.filter((edge) => edge !== same);
    return {
      ...flow,
      edges: [...others, { id: same?.id ?? freeEdgeId(flow, source, outcome), source, outcome, target }],
    };
  };

/** Moves one edge to another outcome or another node. */
export const reconnect =
  (edgeId: string, source: string, outcome: string, target: string): Edit =>
  (flow) =>
    mayConnect(flow, source, outcome, target)
      ? connect(source, outcome, target)({ ...flow, edges: flow.edges.filter((edge) => edge.id !== edgeId) })
      : flow;

export const disconnect =
  (source: string, outcome: string): Edit =>
  (flow) => ({ ...flow, edges: flow.edges.filter((edge) => edge.source !== source || edge.outcome !== outcome) });

/** Takes nodes and edges away, and the edges that touched the nodes. The start stays: a flow has exactly one. */
export const remove =
  (nodeIds: readonly string[], edgeIds: readonly string[]): Edit =>
  (flow) => {
    const gone = new Set(
      flow.nodes.filter((node) => nodeIds.includes(node.id) && node.type !== 'start').map((n) => n.id),
    );
    return {
      ...flow,
      nodes: flow.nodes.filter((node) => !gone.has(node.id)),
      edges: flow.edges.filter(
        (edge) => !edgeIds.includes(edge.id) && !gone.has(edge.source) && !gone.has(edge.target),
      ),
    };
  };

export const addNode =
  (node: FlowNode): Edit =>
  (flow) => ({ ...flow, nodes: [...flow.nodes, node] });

/** Puts `node` in the place of the one with its id; edges of outcomes that it no longer has go with them. */
export const changeNode =
  (node: FlowNode): Edit =>
  (flow) => {
    const outcomes = outcomesOf(node);
    const dangling = (edge: Edge) => edge.source === node.id && !outcomes.includes(edge.outcome);
    return {
      ...flow,
      nodes: flow.nodes.map((present) => (present.id === node.id ? node : present)),
      edges: flow.edges.some(dangling) ? flow.edges.filter((edge) => !dangling(edge)) : flow.edges,
    };
  };

/** An edge leaves by an outcome that its node has, and enters what the conversation can enter. */
export function mayConnect(flow: FlowDefinition, source: string, outcome: string, target: string): boolean {
  const from = flow.nodes.find((node) => node.id === source);
  const to = flow.nodes.find((node) => node.id === target);
  return from !== undefined && to !== undefined && outcomesOf(from).includes(outcome) && canBeEntered(to);
}

/** A rule steps in by itself, the start is where a call begins, a note is not said. */
export const canBeEntered = (node: FlowNode): boolean =>
  node.type !== 'rule' && node.type !== 'start' && node.type !== 'note';

/** `ask-3`: the type and the first number that is free. */
export function freeNodeId(flow: FlowDefinition, type: FlowNode['type']): string {
  return firstFree(type, new Set(flow.nodes.map((node) => node.id)));
}

/** The id of a new edge: where it leaves, with a number behind it when that is taken. */
export function freeEdgeId(flow: FlowDefinition, source: string, outcome: string): string {
  const taken = new Set(flow.edges.map((edge) => edge.id));
  const plain = `${source}-${outcome}`;
  return taken.has(plain) ? firstFree(plain, taken) : plain;
}

/** `stem-1`, `stem-2`: the first that is not taken. */
export function firstFree(stem: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
