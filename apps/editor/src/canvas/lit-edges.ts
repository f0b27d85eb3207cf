import type { ViewEdge, ViewNode } from './view-nodes.js';

/**
 * The edges of which an end is selected are lit, the others are not; one that stays as it was is the same object. Told
 * to the edges once, so that none of them has to ask at every movement of the canvas.
 */
export function lightEdges(edges: ViewEdge[], nodes: readonly ViewNode[]): ViewEdge[] {
  const chosen = new Set(nodes.flatMap(({ id, selected }) => (selected === true ? [id] : [])));
  const isLit = ({ source, target }: ViewEdge) => chosen.has(source) || chosen.has(target);
  if (!edges.some((edge) => (edge.data?.lit ?? false) !== isLit(edge))) return edges;
  return edges.map((edge) => {
    const lit = isLit(edge);
    if (edge.data === undefined || (edge.data.lit ?? false) === lit) return edge;
    const { lit: _old, ...data } = edge.data;
    return { ...edge, data: lit ? { ...data, lit } : data };
  });
}
