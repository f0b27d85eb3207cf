import type { NodeChange } from '@xyflow/react';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Position } from '../draft/edits.js';
import type { ViewNode } from './view-nodes.js';
import type { Drawing } from './draw-flow.js';
import { frameAround, groupIdOf } from './group-shape.js';

type Changes = NodeChange<ViewNode>[];
type Nodes = ReadonlyMap<string, ViewNode>;

/** A frame that is moved takes its members with it, but for those that are moved anyway. */
export function withMembers(changes: Changes, nodes: Nodes): Changes {
  const own = new Set(changes.flatMap((change) => (change.type === 'position' ? [change.id] : [])));
  return changes.flatMap((change): Changes => {
    if (change.type !== 'position' || change.position === undefined) return [change];
    const frame = nodes.get(change.id);
    if (frame?.type !== 'frame') return [change];
    const dx = change.position.x - frame.position.x;
    const dy = change.position.y - frame.position.y;
    const members = frame.data.members.flatMap((id): Changes => {
      const member = nodes.get(id);
      if (member === undefined || own.has(id)) return [];
      return [{ ...change, id, position: { x: member.position.x + dx, y: member.position.y + dy } }];
    });
    return [change, ...members];
  });
}

/**
 * Frames fitted again around those of their members that have just moved. A member that is dragged may be on its way
 * out: the frame stays as it was, unless all of them are dragged.
 */
export function fitFrames(nodes: ViewNode[], changes: Changes, dragged: ReadonlySet<string>): ViewNode[] {
  const moved = new Set(
    changes.flatMap((change) => (change.type === 'position' && change.position ? [change.id] : [])),
  );
  const holdsStill = (members: readonly string[]) =>
    members.some((id) => dragged.has(id)) && !members.every((id) => dragged.has(id));
  const unfit = (node: ViewNode) =>
    node.type === 'frame' &&
    node.data.members.some((id) => moved.has(id)) &&
    (dragged.has(node.id) || !holdsStill(node.data.members));
  if (moved.size === 0 || !nodes.some(unfit)) return nodes;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.map((node) => {
    if (node.type !== 'frame' || !unfit(node)) return node;
    const members = node.data.members.flatMap((id) => {
      const member = byId.get(id);
      return member === undefined ? [] : [{ ...member.position, width: member.width ?? 0, height: member.height ?? 0 }];
    });
    const frame = frameAround(members);
    if (frame === null) return node;
    const { x, y, width, height } = frame;
    return { ...node, position: { x, y }, width, height, measured: { width, height } };
  });
}

/** Where the nodes of the flow are now whose move is over; members of a collapsed group move with its card. */
export function movesEnded(changes: Changes, drawing: Drawing): Map<string, Position> {
  const ended = new Map<string, Position>();
  for (const change of changes) {
    if (change.type !== 'position' || change.dragging === true || change.position === undefined) continue;
    const groupId = groupIdOf(change.id);
    if (groupId === undefined) ended.set(change.id, change.position);
    else for (const [id, place] of shifted(drawing.flow, groupId, change.position, drawing)) ended.set(id, place);
  }
  return ended;
}

function shifted(flow: FlowDefinition, groupId: string, to: Position, drawing: Drawing): [string, Position][] {
  const card = drawing.nodes.find((node) => groupIdOf(node.id) === groupId);
  // The members of a frame are on the canvas themselves.
  if (card?.type !== 'collapsed') return [];
  const dx = to.x - card.position.x;
  const dy = to.y - card.position.y;
  return flow.nodes
    .filter((node) => node.group === groupId)
    .map((node) => [node.id, { x: node.position.x + dx, y: node.position.y + dy }]);
}
