import type { FlowDefinition } from '../flow-definition.js';
import type { FlowProblem } from '../validate/flow-problem.js';
import { planLibrary } from './library-plan.js';
import { missingInside, roomBeside, siteProblem } from './link-problems.js';

/** What `linkFlow` would find wrong, without putting anything together: linear in what is drawn and in the library. */
export function linkProblemsOf(flow: FlowDefinition): FlowProblem[] {
  const plans = planLibrary(flow);
  const room = roomBeside(flow);
  const problems = flow.nodes.flatMap((node, position) => {
    const problem = node.type === 'subflow' ? siteProblem(node, position, plans.get(node.settings.flow), room) : null;
    return problem === null ? [] : [problem];
  });
  return [...problems, ...missingInside(flow, plans)];
}
