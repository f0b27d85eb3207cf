import type { Edge, FlowDefinition, FlowNode, FlowProblem } from '@baton/flow-schema';
import { nodeName, outcomeWords } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import type { Mark } from './canvas-marks.js';
import type { HandlePlace, Rect } from './card-shape.js';
import { collapsedHandles, collapsedSize, frameAround, groupCardId } from './group-shape.js';
import { leftOutcomes, toCanvasEdge, toCanvasNode, type CanvasEdge, type CanvasNode } from './to-canvas.js';

/** What the frame or the one card of a group shows. */
export interface GroupContent extends Record<string, unknown> {
  groupId: string;
  label: string;
  members: readonly string[];
  /** Rules that watch just this group. */
  rules: readonly { id: string; name: string }[];
  /** Edges that leave it, when it is drawn as one card. */
  exits: readonly { id: string; words: string }[];
  problems: number;
  /** A card that is dragged would join it if it were let go now. */
  receives?: boolean;
  /** What lies over the cards in it. */
  marks?: readonly Mark[];
}

export type GroupNode = CanvasNode<GroupContent, 'frame' | 'collapsed'> & { zIndex: number; dragHandle?: string };
export type DrawnNode = CanvasNode | GroupNode;

/** A drawing of a flow, with what it was made from: the next one takes over what is the same. */
export interface Drawing {
  nodes: DrawnNode[];
  edges: CanvasEdge[];
  flow: FlowDefinition;
  cards: ReadonlyMap<string, { node: FlowNode; left: string; problems: number; drawn: CanvasNode }>;
  lines: ReadonlyMap<
    string,
    { edge: Edge; source: FlowNode | undefined; target: FlowNode | undefined; drawn: CanvasEdge | undefined }
  >;
}

type Problems = ReadonlyMap<string, FlowProblem[]>;

/**
 * The whole drawing: frames of groups first, then cards and notes; members of a group that is collapsed are not drawn,
 * and the edges across its border end at its card. What did not change since `before` is the same object.
 */
export function drawFlow(flow: FlowDefinition, problems: Problems, before?: Drawing): Drawing {
  const cards = drawCards(flow, problems, before);
  const lines = drawLines(flow, before);
  const groups = drawGroups(flow, cards, lines, before);
  const inside = hiddenMembers(flow);
  const nodes = [...cards].flatMap(([id, { drawn }]) => (inside.has(id) ? [] : [drawn]));
  const edges = [...lines.values()].flatMap(({ drawn }) => (drawn === undefined ? [] : (outside(drawn, inside) ?? [])));
  return { nodes: [...groups, ...nodes], edges, flow, cards, lines };
}

function drawCards(flow: FlowDefinition, problems: Problems, before: Drawing | undefined): Drawing['cards'] {
  const left = leftOutcomes(flow);
  const known = before !== undefined && sameWords(before.flow, flow) ? before.cards : undefined;
  const leftOf = new Map<string, string>();
  for (const edge of flow.edges) leftOf.set(edge.source, `${leftOf.get(edge.source) ?? ''}/${edge.outcome}`);
  return new Map(
    flow.nodes.map((node) => {
      const made = { node, left: leftOf.get(node.id) ?? '', problems: problems.get(node.id)?.length ?? 0 };
      const old = known?.get(node.id);
      const same = old?.node === node && old.left === made.left && old.problems === made.problems;
      return [node.id, same ? old : { ...made, drawn: toCanvasNode(node, flow, left, made.problems) }];
    }),
  );
}

function drawLines(flow: FlowDefinition, before: Drawing | undefined): Drawing['lines'] {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const known = before !== undefined && sameWords(before.flow, flow) ? before.lines : undefined;
  return new Map(
    flow.edges.map((edge) => {
      const made = { edge, source: byId.get(edge.source), target: byId.get(edge.target) };
      const old = known?.get(edge.id);
      const same = old?.edge === edge && old.source === made.source && old.target === made.target;
      return [edge.id, same ? old : { ...made, drawn: toCanvasEdge(edge, made.source, made.target, flow) }];
    }),
  );
}

/** What cards say depends on these beside on their node. */
const sameWords = (a: FlowDefinition, b: FlowDefinition): boolean =>
  a.variables === b.variables && a.intents === b.intents && a.entities === b.entities && a.groups === b.groups;

function drawGroups(
  flow: FlowDefinition,
  cards: Drawing['cards'],
  lines: Drawing['lines'],
  before: Drawing | undefined,
): GroupNode[] {
  if (flow.groups.length === 0) return [];
  const old = new Map((before?.nodes ?? []).map((node) => [node.id, node]));
  const members = membersOf(flow);
  return flow.groups.flatMap((group) => {
    const nodes = members.get(group.id) ?? [];
    const rects = nodes.flatMap((node) => rectOf(cards.get(node.id)?.drawn) ?? []);
    const frame = frameAround(rects);
    if (frame === null) return [];
    const data: GroupContent = {
      groupId: group.id,
      label: group.label || texts.draw.group,
      members: nodes.map(({ id }) => id),
      rules: rulesOf(flow, group.id),
      exits: group.collapsed === true ? exitsOf(nodes, lines, flow) : [],
      problems: nodes.reduce((sum, { id }) => sum + (cards.get(id)?.problems ?? 0), 0),
    };
    const drawn = group.collapsed === true ? collapsedCard(data, frame) : frameNode(data, frame);
    const same = old.get(drawn.id);
    return [same !== undefined && JSON.stringify(same) === JSON.stringify(drawn) ? (same as GroupNode) : drawn];
  });
}

function membersOf(flow: FlowDefinition): Map<string, FlowNode[]> {
  const members = new Map<string, FlowNode[]>();
  for (const node of flow.nodes) {
    if (node.group === undefined) continue;
    const known = members.get(node.group);
    if (known === undefined) members.set(node.group, [node]);
    else known.push(node);
  }
  return members;
}

const rectOf = (card: CanvasNode | undefined): Rect | undefined =>
  card === undefined ? undefined : { ...card.position, width: card.width, height: card.height };

function frameNode(data: GroupContent, { x, y, width, height }: Rect): GroupNode {
  return {
    ...common(data, { x, y }, { width, height }, []),
    type: 'frame',
    ariaLabel: texts.draw.frame(data.label, data.members.length),
    zIndex: -1,
    dragHandle: '.frame-title',
  };
}

function collapsedCard(data: GroupContent, { x, y }: Rect): GroupNode {
  return {
    ...common(data, { x, y }, collapsedSize(data.exits.length), collapsedHandles(data.exits)),
    type: 'collapsed',
    ariaLabel: texts.draw.collapsed(data.label, data.members.length),
    zIndex: 0,
  };
}

const common = (
  data: GroupContent,
  position: { x: number; y: number },
  size: { width: number; height: number },
  handles: HandlePlace[],
) => ({ id: groupCardId(data.groupId), position, data, deletable: true, ...size, measured: size, handles });

const rulesOf = (flow: FlowDefinition, groupId: string) =>
  flow.nodes.flatMap((node) =>
    node.type === 'rule' && node.settings.scope === groupId ? [{ id: node.id, name: nodeName(node) }] : [],
  );

/** Every edge from a member to what is not one. */
function exitsOf(members: readonly FlowNode[], lines: Drawing['lines'], flow: FlowDefinition) {
  const inside = new Set(members.map(({ id }) => id));
  return [...lines.values()].flatMap(({ edge, source, drawn }) => {
    if (drawn === undefined || source === undefined || !inside.has(edge.source) || inside.has(edge.target)) return [];
    return [{ id: edge.id, words: texts.draw.exit(nodeName(source), outcomeWords(source, edge.outcome, flow)) }];
  });
}

/** Node id → the card of the collapsed group that it is in. */
function hiddenMembers(flow: FlowDefinition): Map<string, string> {
  const collapsed = new Set(flow.groups.flatMap(({ id, collapsed }) => (collapsed === true ? [id] : [])));
  if (collapsed.size === 0) return new Map();
  return new Map(
    flow.nodes.flatMap((node) =>
      node.group !== undefined && collapsed.has(node.group) ? [[node.id, groupCardId(node.group)] as const] : [],
    ),
  );
}

/** The edge as it is seen when some of the nodes are inside of collapsed groups; undefined when it is inside itself. */
function outside(edge: CanvasEdge, inside: ReadonlyMap<string, string>): CanvasEdge | undefined {
  const from = inside.get(edge.source);
  const to = inside.get(edge.target);
  if (from === undefined && to === undefined) return edge;
  if (from === to) return undefined;
  return {
    ...edge,
    ...(from === undefined ? {} : { source: from, sourceHandle: edge.id }),
    ...(to === undefined ? {} : { target: to }),
  };
}
