import type { SubflowSignature } from '../link/subflow-signature.js';
import type { SubflowNode } from '../nodes/subflow/subflow-node.js';
import type { Variable } from '../vocabulary.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** What a variable of a type can take over from another; any other takes what it is itself. */
const TAKES: Partial<Record<Variable['type'], readonly Variable['type'][]>> = {
  string: ['string', 'number', 'boolean', 'date', 'time', 'phone', 'list'],
  list: ['string', 'number', 'date', 'time', 'phone', 'list'],
};

/** Arguments go to variables that the other flow has, what it expects is given, and what returns exists and can be kept. */
export function subflowNamesFit(
  { flow }: FlowIndex,
  site: SubflowNode,
  position: number,
  { name, variables, parameters }: SubflowSignature,
): FlowProblem[] {
  const theirs = new Map(variables.map((variable) => [variable.name, variable.type]));
  const ours = new Map(flow.variables.map((variable) => [variable.name, variable.type]));
  const given = new Set(site.settings.arguments.map(({ variable }) => variable));
  const path = ['nodes', position, 'settings'];
  const base = { severity: 'error' as const, nodeId: site.id };
  const unknown = (variable: string) => `${named(site)}: “${name}” has no variable “${variable}”.`;
  return [
    ...site.settings.arguments.flatMap(({ variable }, place): FlowProblem[] => {
      if (theirs.has(variable)) return [];
      const at = [...path, 'arguments', place, 'variable'];
      const fix = 'Choose a variable of the other flow.';
      return [{ ...base, code: 'subflow-unknown-argument', path: at, message: unknown(variable), fix }];
    }),
    ...parameters
      .filter((parameter) => !given.has(parameter))
      .map((parameter): FlowProblem => ({
        ...base,
        code: 'subflow-parameter-missing',
        severity: 'warning',
        path: [...path, 'arguments'],
        message: `${named(site)}: “${name}” expects “${parameter}”, which is not given.`,
        fix: 'Give it a value.',
      })),
    ...site.settings.returns.flatMap(({ variable, from }, place): FlowProblem[] => {
      const given = theirs.get(from);
      const kept = ours.get(variable);
      if (given === undefined) {
        const at = [...path, 'returns', place, 'from'];
        const fix = 'Choose a variable of the other flow.';
        return [{ ...base, code: 'subflow-unknown-return', path: at, message: unknown(from), fix }];
      }
      if (kept === undefined || kept === given || TAKES[kept]?.includes(given) === true) return [];
      const message = `${named(site)}: “${variable}” (${kept}) cannot keep “${from}” (${given}).`;
      const fix = 'Choose another variable, or change its type.';
      return [{ ...base, code: 'subflow-return-does-not-fit', path: [...path, 'returns', place], message, fix }];
    }),
  ];
}
