import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** A flow has exactly one start. */
export function oneStart({ flow }: FlowIndex): FlowProblem[] {
  const starts = flow.nodes.flatMap((node, position) => (node.type === 'start' ? [{ node, position }] : []));
  if (starts.length === 0) {
    const message = 'The flow has no start.';
    return [{ code: 'no-start', severity: 'error', path: ['nodes'], message, fix: 'Add a start node.' }];
  }
  return starts.slice(1).map(({ node, position }) => ({
    code: 'several-starts',
    severity: 'error',
    path: ['nodes', position],
    nodeId: node.id,
    message: 'The flow has more than one start.',
    fix: 'Keep one start and remove the others.',
  }));
}
