import { expressionNames } from '../expressions/expression-names.js';
import { expressionsOf } from '../expressions/expressions-of.js';
import { type FlowIndex, named, problemsOf } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/**
 * What is computed from something personal is personal too: in a variable that is not marked so it would be seen in
 * traces, and one that is marked `handoff` would reach the agent. A warning, since how many digits a number has, say,
 * tells nothing.
 */
export function personalStaysPersonal({ flow, nodes }: FlowIndex): FlowProblem[] {
  const variables = new Map(flow.variables.map((variable) => [variable.name, variable]));
  if (![...variables.values()].some(({ personal }) => personal)) return [];
  return problemsOf(nodes.values(), ({ node, position }) =>
    expressionsOf(node).flatMap(({ source, gives, path }): FlowProblem[] => {
      // What a sub-flow is given is its own flow's to mark.
      if (node.type === 'subflow' || typeof gives === 'string') return [];
      const target = variables.get(gives.variable);
      if (target === undefined || target.personal) return [];
      const from = expressionNames(source).find(({ use, name }) => use === 'value' && variables.get(name)?.personal);
      if (from === undefined) return [];
      return [
        {
          code: 'personal-value-copied',
          severity: 'warning',
          path: ['nodes', position, ...path],
          nodeId: node.id,
          message: `${named(node)} puts what is in “${from.name}”, which is personal, into “${target.name}”, which is not.`,
          fix: `Mark “${target.name}” as personal too, unless nothing personal is left in it.`,
        },
      ];
    }),
  );
}
