import { type FlowIndex, named, reachableFrom } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** Every node but a note can be come to from the start or from a rule. */
export function nodesReachable(index: FlowIndex): FlowProblem[] {
  const entries = [...(index.start ? [index.start] : []), ...index.rules].map(({ id }) => id);
  const reached = reachableFrom(index, entries);
  return [...index.nodes.values()]
    .filter(({ node }) => !reached.has(node.id) && node.type !== 'note' && node.type !== 'start')
    .map(({ node, position }) => ({
      code: 'unreachable-node',
      severity: 'error',
      path: ['nodes', position],
      nodeId: node.id,
      message: `Nobody can get to ${named(node)}.`,
      fix: 'Draw a line to it, or remove it.',
    }));
}
