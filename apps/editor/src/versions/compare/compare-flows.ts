import { diffFlows, type Edge, type FlowChange, type FlowDefinition } from '@baton/flow-schema';
import type { Mark, MarkLayer } from '../../canvas/canvas-marks.js';

/** Two flows beside each other. */
export interface FlowComparison {
  changes: FlowChange[];
  /** The newer flow, with what was taken away still in its place. */
  picture: FlowDefinition;
  marks: MarkLayer;
}

/** Words beside the marks. */
export interface MarkWords {
  added: string;
  removed: string;
  changed: string;
}

/** What changed from `before` to `after`: in words, and as a drawing of both in one. */
export function compareFlows(before: FlowDefinition, after: FlowDefinition, words: MarkWords): FlowComparison {
  const changes = diffFlows(before, after);
  const removedIds = new Set(idsOf(changes, 'node-removed'));
  const removed = before.nodes.filter(({ id }) => removedIds.has(id));
  const edges = edgeMarks(before, after, words);
  return {
    changes,
    picture: { ...after, nodes: [...after.nodes, ...removed], edges: [...after.edges, ...edges.removed] },
    marks: { nodes: nodeMarks(changes, words), edges: edges.marks },
  };
}

/** A node that is new or gone is that; one with any other change is changed, but for its place alone. */
function nodeMarks(changes: readonly FlowChange[], words: MarkWords): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { code, nodeId } of changes) {
    if (nodeId === undefined || code === 'node-moved' || isOfEdge(code)) continue;
    const tone = code === 'node-added' ? 'added' : code === 'node-removed' ? 'removed' : 'changed';
    if (tone !== 'changed' || !marks.has(nodeId)) marks.set(nodeId, { tone, label: words[tone] });
  }
  return marks;
}

const isOfEdge = (code: FlowChange['code']): boolean => code.startsWith('edge-');

/** An edge is known by where it leaves and where it leads: one that leads elsewhere is one gone and one new. */
function edgeMarks(before: FlowDefinition, after: FlowDefinition, words: MarkWords) {
  const way = ({ source, outcome, target }: Edge) => `${source} ${outcome} ${target}`;
  const old = new Set(before.edges.map(way));
  const now = new Set(after.edges.map(way));
  const taken = new Set(after.edges.map(({ id }) => id));
  const removed = before.edges
    .filter((edge) => !now.has(way(edge)))
    .map((edge) => (taken.has(edge.id) ? { ...edge, id: `${edge.id} before` } : edge));
  const added = after.edges.filter((edge) => !old.has(way(edge)));
  const marks = new Map<string, Mark>([
    ...added.map(({ id }): [string, Mark] => [id, { tone: 'added', label: words.added }]),
    ...removed.map(({ id }): [string, Mark] => [id, { tone: 'removed', label: words.removed }]),
  ]);
  return { marks, removed };
}

const idsOf = (changes: readonly FlowChange[], code: FlowChange['code']): string[] =>
  changes.flatMap((change) => (change.code === code && change.nodeId !== undefined ? [change.nodeId] : []));
