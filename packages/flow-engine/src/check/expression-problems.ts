import {
  expressionsOf,
  type FlowDefinition,
  type FlowNode,
  type FlowProblem,
  type NodeExpression,
} from '@baton/flow-schema';
import { type CompiledExpression, compileExpression } from '../expressions/compile-expression.js';
import { expressionEnvironment } from '../expressions/expression-environment.js';

/** Expressions that cannot be read, name what is not there, or give what cannot be kept. */
export function expressionProblems(flow: FlowDefinition): FlowProblem[] {
  const environment = expressionEnvironment(flow);
  const types = new Map(flow.variables.map(({ name, type }) => [name, type]));
  return flow.nodes.flatMap((node, position) =>
    expressionsOf(node).flatMap((expression) => {
      const compiled = compileExpression(environment, expression.source);
      const wrong = 'problem' in compiled ? compiled.problem : misfit(expression, compiled, types);
      const unknown = [...expression.source.matchAll(/\bknown\.(\w+)/g)].find(([, name = '']) => !types.has(name))?.[1];
      if (wrong === null && unknown !== undefined)
        return [toProblem(node, position, expression, `there is no variable “${unknown}”`)];
      return wrong === null ? [] : [toProblem(node, position, expression, wrong)];
    }),
  );
}

/** CEL types that a variable of a type can keep. */
const KEEPS: Readonly<Record<string, readonly string[]>> = {
  number: ['int', 'uint', 'double'],
  boolean: ['bool'],
};
const KEPT_AS_TEXT = ['string', 'int', 'uint', 'double', 'bool'];

function misfit(
  { gives }: NodeExpression,
  compiled: Extract<CompiledExpression, { type: string }>,
  types: ReadonlyMap<string, string>,
): string | null {
  if (compiled.type === 'dyn') return null;
  if (gives === 'condition') return compiled.type === 'bool' ? null : 'it is not true or false';
  const type = types.get(gives.variable);
  // An unknown variable is told of by the names' own rule.
  if (type === undefined || (KEEPS[type] ?? KEPT_AS_TEXT).includes(compiled.type)) return null;
  return `“${gives.variable}” (${type}) cannot keep what it gives (${compiled.type})`;
}

function toProblem(node: FlowNode, position: number, { source, path }: NodeExpression, wrong: string): FlowProblem {
  const name = node.label === '' ? node.id : node.label;
  return {
    code: 'expression',
    severity: 'error',
    path: ['nodes', position, ...path],
    nodeId: node.id,
    message: `“${name}”: “${source.slice(0, 80)}” cannot be computed: ${wrong}.`,
    fix: 'Write it like party_size > 8 && weekday == "friday".',
  };
}
