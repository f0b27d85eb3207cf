import type { TraceStep } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Mark, MarkLayer } from '../canvas/canvas-marks.js';

/** The drawn node of an id in a trace: what a sub-flow runs (`site.inner`) is shown at its node. */
export const drawnNodeOf = (nodeId: string): string => nodeId.split('.')[0] ?? nodeId;

/** The way of a call over the drawing: the nodes and edges that it came past, and where it stands. */
export function marksOfCall(
  flow: FlowDefinition,
  steps: readonly TraceStep[],
  nodeId: string | null,
  hereLabel: string,
): MarkLayer {
  const nodes = new Map<string, Mark>();
  const edges = new Map<string, Mark>();
  const bySource = new Map<string, FlowDefinition['edges']>();
  for (const edge of flow.edges) bySource.set(edge.source, [...(bySource.get(edge.source) ?? []), edge]);
  const leave = (source: string, fits: (edge: FlowDefinition['edges'][number]) => boolean) => {
    const edge = bySource.get(source)?.find(fits);
    if (edge !== undefined) edges.set(edge.id, { tone: 'path' });
  };
  let inside: string | null = null;
  for (const effect of steps.flatMap(({ effects }) => effects)) {
    if (effect.type !== 'trace') continue;
    const { entry } = effect;
    if (entry.kind === 'rule-fired') {
      nodes.set(drawnNodeOf(entry.ruleId), { tone: 'path' });
      leave(entry.ruleId, ({ outcome }) => outcome === 'next');
    } else if (entry.kind === 'outcome') {
      leave(entry.nodeId, ({ outcome }) => outcome === entry.outcome);
    } else if (entry.kind === 'node-entered') {
      const drawn = drawnNodeOf(entry.nodeId);
      // What a sub-flow ends with is not told; where it went on is.
      if (inside !== null && inside !== drawn) leave(inside, ({ target }) => target === drawn);
      inside = entry.nodeId === drawn ? null : drawn;
      nodes.set(drawn, { tone: 'path' });
    }
  }
  if (nodeId !== null) nodes.set(drawnNodeOf(nodeId), { tone: 'here', label: hereLabel });
  return { nodes, edges };
}
