import {
  expressionsOf,
  type FlowDefinition,
  type FlowNode,
  type FlowProblem,
  type LibraryFlow,
  type NodeExpression,
} from '@baton/flow-schema';
import { type CompiledExpression, compileExpression } from '../expressions/compile-expression.js';
import { expressionEnvironment } from '../expressions/expression-environment.js';

type Types = ReadonlyMap<string, string>;

/** Expressions that cannot be read, name what is not there, or give what cannot be kept; also those of its library. */
export function expressionProblems(flow: FlowDefinition): FlowProblem[] {
  const library = Object.entries(flow.library);
  const types = new Map(library.map(([key, { variables }]) => [key, typesOf(variables)]));
  return [
    ...problemsOf(flow, types, []),
    ...library.flatMap(([key, inner]) => problemsOf(inner, types, ['library', key])),
  ];
}

const typesOf = (variables: LibraryFlow['variables']): Types =>
  new Map(variables.map(({ name, type }) => [name, type]));

function problemsOf(flow: LibraryFlow, library: ReadonlyMap<string, Types>, path: FlowProblem['path']): FlowProblem[] {
  const environment = expressionEnvironment(flow);
  const types = typesOf(flow.variables);
  const calendars = new Set(flow.calendars.map(({ name }) => name));
  return flow.nodes.flatMap((node, position) =>
    expressionsOf(node).flatMap((expression) => {
      const compiled = compileExpression(environment, expression.source);
      const wrong =
        'problem' in compiled
          ? compiled.problem
          : (misfit(expression, compiled, types, library) ?? unknownName(compiled, types, calendars));
      return wrong === null ? [] : [toProblem(node, [...path, 'nodes', position], expression, wrong)];
    }),
  );
}

type Compiled = Exclude<CompiledExpression, { problem: string }>;

function unknownName({ uses }: Compiled, types: Types, calendars: ReadonlySet<string>): string | null {
  const variable = uses.known.find((name) => !types.has(name));
  if (variable !== undefined) return `there is no variable “${variable}”`;
  const calendar = uses.open.find((name) => !calendars.has(name));
  return calendar === undefined ? null : `there are no opening hours “${calendar}”`;
}

/** CEL types that a variable of a type can keep. */
const KEEPS: Readonly<Record<string, readonly string[]>> = {
  number: ['int', 'uint', 'double'],
  boolean: ['bool'],
};
const KEPT_AS_TEXT = ['string', 'int', 'uint', 'double', 'bool'];
const LIST = /^list<(string|int|uint|double|bool|dyn|[A-Z])>$/;

function misfit(
  { gives }: NodeExpression,
  { type: given }: Compiled,
  types: Types,
  library: ReadonlyMap<string, Types>,
) {
  if (given === 'dyn') return null;
  if (gives === 'condition') return given === 'bool' ? null : 'it is not true or false';
  const type = (gives.of === undefined ? types : library.get(gives.of))?.get(gives.variable);
  // An unknown variable is told of by the names' own rule.
  if (type === undefined || given === 'null') return null;
  const keeps = type === 'list' ? LIST.test(given) : (KEEPS[type] ?? KEPT_AS_TEXT).includes(given);
  return keeps ? null : `“${gives.variable}” (${type}) cannot keep what it gives (${given})`;
}

function toProblem(
  node: FlowNode,
  at: FlowProblem['path'],
  { source, path }: NodeExpression,
  wrong: string,
): FlowProblem {
  const name = node.label === '' ? node.id : node.label;
  return {
    code: 'expression',
    severity: 'error',
    path: [...at, ...path],
    nodeId: node.id,
    message: `“${name}”: “${source.slice(0, 80)}” cannot be computed: ${wrong}.`,
    fix: 'Write it like party_size > 8 && weekday == "friday".',
  };
}
