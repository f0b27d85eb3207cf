import type { Edge, FlowDefinition } from '../flow-definition.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { named } from './diff-nodes.js';
import type { FlowChange } from './flow-change.js';
import type { MatchedNode } from './match-nodes.js';

interface PlacedEdge extends Edge {
  position: number;
}

/** Lines that are new, gone, or lead elsewhere. They are matched by what they leave and by which outcome. */
export function diffEdges(before: FlowDefinition, after: FlowDefinition, nodes: readonly MatchedNode[]): FlowChange[] {
  const newId = new Map(nodes.map((match) => [match.before?.node.id ?? '', match.after?.node.id]));
  const idNow = (id: string) => newId.get(id) ?? id;
  const old = placed(before, idNow);
  const now = placed(after, (id) => id);
  const names = new Map<string, FlowNode>(
    nodes.flatMap((match) =>
      [match.before, match.after].flatMap((found) => (found ? [[found.node.id, found.node]] : [])),
    ),
  );
  const name = (id: string) => {
    const node = names.get(id);
    return node === undefined ? `“${id}”` : named(node);
  };
  const from = ({ source, outcome }: Edge) => `From ${name(source)}, “${outcome}”`;
  const change = (code: FlowChange['code'], edge: PlacedEdge, message: string): FlowChange => ({
    code,
    nodeId: edge.source,
    path: ['edges', edge.position],
    message,
    behaviour: true,
  });
  return [
    ...[...now].flatMap(([key, edge]): FlowChange[] => {
      const was = old.get(key);
      if (was === undefined) return [change('edge-added', edge, `${from(edge)} now leads to ${name(edge.target)}.`)];
      if (was.target === edge.target) return [];
      const message = `${from(edge)} now leads to ${name(edge.target)} instead of ${name(was.target)}.`;
      return [change('edge-rerouted', edge, message)];
    }),
    ...[...old].flatMap(([key, edge]) =>
      now.has(key) ? [] : [change('edge-removed', edge, `${from(edge)} no longer leads to ${name(edge.target)}.`)],
    ),
  ];
}

/**
 * By source and outcome. As everywhere, a line from or to what is not there is none, and of two that leave by one outcome
 * the first counts.
 */
function placed({ nodes, edges }: FlowDefinition, idNow: (id: string) => string): Map<string, PlacedEdge> {
  const ids = new Set(nodes.map(({ id }) => id));
  const found = new Map<string, PlacedEdge>();
  edges.forEach((edge, position) => {
    if (!ids.has(edge.source) || !ids.has(edge.target)) return;
    const [source, target] = [idNow(edge.source), idNow(edge.target)];
    const key = `${source} ${edge.outcome}`;
    if (!found.has(key)) found.set(key, { ...edge, source, target, position });
  });
  return found;
}
