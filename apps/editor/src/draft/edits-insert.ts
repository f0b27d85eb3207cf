import { outcomesOf, type FlowDefinition, type FlowNode } from '@baton/flow-schema';
import { addNode, canBeEntered, connect, reconnect, type Edit } from './edits.js';

/** Which way a conversation goes on when nothing special happens. */
const GOOD_OUTCOMES = ['next', 'answered', 'yes', 'ok', 'connected', 'booked', 'available', 'left'];

/** The outcome by which the flow runs on through a node; undefined when it has none. */
export function mainOutcome(node: FlowNode): string | undefined {
  const outcomes = outcomesOf(node);
  return GOOD_OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? outcomes[0];
}

/** May a node of this kind stand on an edge: can it be entered, and does it lead on? */
export const fitsOnEdge = (node: FlowNode): boolean => canBeEntered(node) && mainOutcome(node) !== undefined;

/** Adds a node to which an outcome leads; one that cannot be entered is added alone. */
export const addAfter =
  (source: string, outcome: string, node: FlowNode): Edit =>
  (flow) =>
    connect(source, outcome, node.id)(addNode(node)(flow));

/**
 * Puts a node on an edge: the flow runs through it. What follows to the right of it is moved by `room` pixels, so that
 * it has a place. A node that does not fit there leaves the flow as it is.
 */
export const insertOnEdge =
  (edgeId: string, node: FlowNode, room: number): Edit =>
  (flow) => {
    const edge = flow.edges.find(({ id }) => id === edgeId);
    const onward = mainOutcome(node);
    if (edge === undefined || onward === undefined || !fitsOnEdge(node)) return flow;
    const withRoom = room > 0 ? moveFollowing(flow, edge.target, edge.source, room) : flow;
    const through = reconnect(edgeId, edge.source, edge.outcome, node.id)(addNode(node)(withRoom));
    return connect(node.id, onward, edge.target)(through);
  };

/** Moves the target to the right, and what can be reached from it and does not stand left of it. */
function moveFollowing(flow: FlowDefinition, target: string, source: string, room: number): FlowDefinition {
  const first = flow.nodes.find(({ id }) => id === target);
  if (first === undefined) return flow;
  const moved = new Set([target]);
  const open = [target];
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const next = new Map<string, string[]>();
  for (const edge of flow.edges) next.set(edge.source, [...(next.get(edge.source) ?? []), edge.target]);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const reached of next.get(id) ?? []) {
      const node = byId.get(reached);
      if (node === undefined || moved.has(reached) || reached === source) continue;
      if (node.position.x < first.position.x) continue;
      moved.add(reached);
      open.push(reached);
    }
  }
  return {
    ...flow,
    nodes: flow.nodes.map((node) =>
      moved.has(node.id) ? { ...node, position: { x: node.position.x + room, y: node.position.y } } : node,
    ),
  };
}
