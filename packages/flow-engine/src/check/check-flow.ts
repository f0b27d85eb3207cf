import { type FlowDefinition, type FlowProblem, validateFlow } from '@baton/flow-schema';
import { expressionProblems } from './expression-problems.js';

/** Everything that is wrong with a flow: its drawing and its expressions. Publishing refuses errors. */
export function checkFlow(flow: FlowDefinition, known: { queues?: readonly string[] } = {}): FlowProblem[] {
  return [...validateFlow(flow, known), ...expressionProblems(flow)];
}
