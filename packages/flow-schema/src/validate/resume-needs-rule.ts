import { type FlowIndex, named, reachableFrom } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** A resume goes back to what a rule interrupted; where no rule has fired there is nothing to go back to. */
export function resumeNeedsRule(index: FlowIndex): FlowProblem[] {
  if (!index.start) return [];
  const reached = reachableFrom(index, [index.start.id]);
  return [...index.nodes.values()]
    .filter(({ node }) => node.type === 'resume' && reached.has(node.id))
    .map(({ node, position }) => ({
      code: 'resume-without-rule',
      severity: 'error',
      path: ['nodes', position],
      nodeId: node.id,
      message: `${named(node)} can be come to without a rule having fired: there is nothing to go back to.`,
      fix: 'Lead only the way of a rule to it, or lead this line to the card that should be asked again.',
    }));
}
