import * as dagre from '@dagrejs/dagre';
import type { Position } from '../draft/edits.js';
import { boundsOf, type Rect } from './card-shape.js';

/** What is to be arranged. Everything is data, so that it can go to another thread. */
export interface LayoutInput {
  nodes: LayoutNode[];
  edges: { source: string; target: string }[];
}

export interface LayoutNode extends Rect {
  id: string;
  /** Nodes of one group stay together. */
  group?: string;
  /** A note: it is not arranged, it follows the node that it stands nearest to. */
  follows?: boolean;
}

/** What of dagre is used: its own types cannot be resolved by an ES module. */
interface LayoutGraph {
  setGraph(options: { rankdir: string; ranksep: number; nodesep: number }): void;
  setDefaultEdgeLabel(label: () => object): void;
  setNode(id: string, size: object): void;
  hasNode(id: string): boolean;
  setParent(id: string, parent: string): void;
  setEdge(source: string, target: string, label: object, name: string): void;
  node(id: string): Partial<Position>;
}
const { Graph, layout } = dagre as unknown as {
  Graph: new (options: { compound: boolean; multigraph: boolean }) => LayoutGraph;
  layout: (graph: LayoutGraph) => void;
};

const BETWEEN_RANKS = 96;
const BETWEEN_NODES = 48;

/**
 * Places from left to right along the edges: the same input gives the same places. The left upper corner of all stays
 * where it was. Takes seconds for a thousand nodes, so it runs in a thread of its own (layout-worker.ts).
 */
export function arrange({ nodes, edges }: LayoutInput): Map<string, Position> {
  const placed = nodes.filter((node) => node.follows !== true);
  const before = boundsOf(placed);
  if (before === null) return new Map();
  const arranged = arrangeWithDagre(placed, edges);
  const after = boundsOf(arranged);
  if (after === null) return new Map();
  const dx = before.x - after.x;
  const dy = before.y - after.y;
  const places = new Map(
    arranged.map(({ id, x, y }) => [id, { x: Math.round(x + dx), y: Math.round(y + dy) }] as const),
  );
  for (const note of nodes.filter((node) => node.follows === true)) {
    const near = nearest(note, placed);
    const to = near === undefined ? undefined : places.get(near.id);
    if (near === undefined || to === undefined) continue;
    places.set(note.id, { x: Math.round(note.x + to.x - near.x), y: Math.round(note.y + to.y - near.y) });
  }
  return places;
}

function arrangeWithDagre(nodes: readonly LayoutNode[], edges: LayoutInput['edges']): (Rect & { id: string })[] {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: BETWEEN_RANKS, nodesep: BETWEEN_NODES });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height, group } of nodes) {
    graph.setNode(id, { width, height });
    if (group === undefined) continue;
    if (!graph.hasNode(parentOf(group))) graph.setNode(parentOf(group), {});
    graph.setParent(id, parentOf(group));
  }
  edges.forEach(({ source, target }, index) => {
    if (source !== target && graph.hasNode(source) && graph.hasNode(target))
      graph.setEdge(source, target, {}, String(index));
  });
  layout(graph);
  return nodes.map(({ id, width, height }) => {
    const { x = 0, y = 0 } = graph.node(id);
    return { id, x: x - width / 2, y: y - height / 2, width, height };
  });
}

/** No node can be called so. */
const parentOf = (group: string): string => `group:${group}`;

function nearest(note: Rect, nodes: readonly LayoutNode[]): LayoutNode | undefined {
  const distance = ({ x, y, width, height }: Rect) =>
    Math.hypot(x + width / 2 - note.x - note.width / 2, y + height / 2 - note.y - note.height / 2);
  return nodes.reduce<LayoutNode | undefined>(
    (best, node) => (best === undefined || distance(node) < distance(best) ? node : best),
    undefined,
  );
}
