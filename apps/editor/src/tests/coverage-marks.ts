import type { Coverage } from '@baton/flow-lab';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Mark, MarkLayer } from '../canvas/canvas-marks.js';
import { drawnNodeOf } from '../simulator/marks-of-call.js';

/** Coverage over the drawing: every node and edge is covered or not; a sub-flow is not while a part of it is not. */
export function coverageMarks(flow: FlowDefinition, { missing }: Coverage, uncoveredLabel: string): MarkLayer {
  const covered: Mark = { tone: 'covered' };
  const uncovered: Mark = { tone: 'uncovered', label: uncoveredLabel };
  const missed = new Set([...missing.nodes, ...missing.rules].map(drawnNodeOf));
  const missedOutcomes = new Set(missing.outcomes.map(({ nodeId, outcome }) => `${nodeId} ${outcome}`));
  const edgeMissed = (source: string, outcome: string) =>
    missed.has(source) || missedOutcomes.has(`${source} ${outcome}`);
  return {
    nodes: new Map(
      flow.nodes.flatMap(({ id, type }) => (type === 'note' ? [] : [[id, missed.has(id) ? uncovered : covered]])),
    ),
    edges: new Map(
      flow.edges.map(({ id, source, outcome }) => [
        id,
        { tone: edgeMissed(source, outcome) ? 'uncovered' : 'covered' },
      ]),
    ),
  };
}

/** The way of a counterexample over the drawing, and where it goes wrong. */
export function proofMarks(flow: FlowDefinition, path: readonly string[], nodeId: string, endLabel: string): MarkLayer {
  const nodes = new Map<string, Mark>(path.map((id) => [drawnNodeOf(id), { tone: 'path' }]));
  const edges = new Map<string, Mark>();
  for (const [index, from] of path.entries()) {
    const to = path[index + 1];
    const edge = flow.edges.find(({ source, target }) => source === drawnNodeOf(from) && target === to);
    if (edge !== undefined) edges.set(edge.id, { tone: 'path' });
  }
  nodes.set(drawnNodeOf(nodeId), { tone: 'unsafe', label: endLabel });
  return { nodes, edges };
}
