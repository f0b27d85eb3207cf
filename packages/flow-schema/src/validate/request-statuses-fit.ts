import type { StatusRule } from '../nodes/request/request-node.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** Every status rule of a request can be the first that fits. */
export function requestStatusesFit({ nodes }: FlowIndex): FlowProblem[] {
  return [...nodes.values()].flatMap(({ node, position }) => {
    if (node.type !== 'request') return [];
    return node.settings.statuses.flatMap((rule, place, rules): FlowProblem[] => {
      const name = `${rule.from}–${rule.to}`;
      const base = { path: ['nodes', position, 'settings', 'statuses', place], nodeId: node.id };
      if (rule.from > rule.to) {
        const message = `${named(node)}: no status is in ${name}.`;
        return [{ ...base, code: 'status-rule-empty', severity: 'error', message, fix: 'Swap the two numbers.' }];
      }
      if (!covered(rule, rules.slice(0, place))) return [];
      const message = `${named(node)}: every status of ${name} is taken by a rule before it.`;
      const fix = 'Put it before the others, or take it out.';
      return [{ ...base, code: 'status-rule-shadowed', severity: 'warning', message, fix }];
    });
  });
}

/** Whether every status of a rule is one of an earlier rule. At most one pass over the earlier ones for each of them. */
function covered(rule: StatusRule, earlier: readonly StatusRule[]): boolean {
  let status = rule.from;
  while (status <= rule.to) {
    const taking = earlier.find(({ from, to }) => from <= status && status <= to);
    if (taking === undefined) return false;
    status = taking.to + 1;
  }
  return true;
}
