import type { FlowDefinition, FlowNode, NodeType } from '@baton/flow-schema';
import { freeNodeId, type Position } from '../draft/edits.js';
import { nodeForms } from '../node-forms/node-forms.js';
import { cardHandles, cardSize, type Rect } from './card-shape.js';
import { freePlace } from './free-place.js';
import { toCanvasNode } from './to-canvas.js';

/** Between a card and the one that follows it. */
const GAP = 96;
/** How far below its upper edge a card is entered. */
const ENTRY_Y = 19;

/** A node as it is when it has just been added, at a place of the drawing. */
export function newNode(flow: FlowDefinition, type: NodeType, queues: readonly string[], position: Position): FlowNode {
  return {
    id: freeNodeId(flow, type),
    type,
    label: '',
    position: { x: Math.round(position.x), y: Math.round(position.y) },
    conversation: {},
    settings: nodeForms[type].newSettings({ flow, queues }),
  } as FlowNode;
}

/** The same node at a free place near `wanted`. */
export function placed(flow: FlowDefinition, node: FlowNode, wanted: Position): FlowNode {
  return { ...node, position: freePlace(flow, wanted, sizeOf(node, flow)) };
}

export const sizeOf = (node: FlowNode, flow: FlowDefinition) => cardSize(toCanvasNode(node, flow, new Set(), 0).data);

/** Where the card of a node stands and how large it is; undefined for one that does not exist. */
export function cardRect(flow: FlowDefinition, nodeId: string): Rect | undefined {
  const node = flow.nodes.find(({ id }) => id === nodeId);
  return node === undefined ? undefined : { ...node.position, ...sizeOf(node, flow) };
}

/** Where a node is best put that an outcome leads to: beside it, so that the edge runs straight. */
export function placeAfter(flow: FlowDefinition, source: string, outcome: string): Position {
  const node = flow.nodes.find(({ id }) => id === source);
  if (node === undefined) return { x: 0, y: 0 };
  const card = toCanvasNode(node, flow, new Set(), 0);
  const exit = cardHandles(card.data).find(({ id, type }) => type === 'source' && id === outcome);
  const y = (exit?.y ?? 0) + (exit?.height ?? 0) / 2;
  return { x: node.position.x + card.width + GAP, y: node.position.y + y - ENTRY_Y };
}

/** Where a node is put on an edge, and by how much what follows has to move for it. */
export function placeOnEdge(
  flow: FlowDefinition,
  edge: { source: string; outcome: string; target: string },
  width: number,
): { position: Position; room: number } {
  const source = cardRect(flow, edge.source);
  const target = cardRect(flow, edge.target);
  const beside = placeAfter(flow, edge.source, edge.outcome);
  if (source === undefined || target === undefined) return { position: beside, room: 0 };
  const gap = target.x - source.x - source.width;
  // A way back, or to what stands below, has room enough beside its source.
  if (gap < 0) return { position: beside, room: 0 };
  const room = Math.max(0, Math.round(width + 2 * GAP - gap));
  const x = room > 0 ? beside.x : source.x + source.width + (gap - width) / 2;
  return { position: { x, y: (beside.y + target.y) / 2 }, room };
}
