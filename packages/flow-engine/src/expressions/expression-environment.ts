import { BUILT_IN_NAMES, RESERVED_NAMES, type FlowDefinition, type Variable } from '@baton/flow-schema';
import { Environment } from '@marcbachmann/cel-js';
import { registerFunctions } from './register-functions.js';

const CEL_TYPES: Record<Variable['type'], string> = {
  string: 'string',
  number: 'double',
  boolean: 'bool',
  // ISO forms order as texts: `day >= "2026-12-01"`, `now < "17:30"`.
  date: 'string',
  time: 'string',
  phone: 'string',
  list: 'list<string>',
};

const ARITHMETIC = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': remainder };

/** What expressions of a flow can name, with types; literals like `4` compare and count with the flow's numbers. */
export function expressionEnvironment(flow: Pick<FlowDefinition, 'variables'>): Environment {
  const environment = new Environment({
    limits: { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 16 },
  });
  const names = new Set<string>();
  const declare = (name: string, type: string) => {
    if (names.has(name)) return;
    names.add(name);
    environment.registerVariable(name, type);
  };
  const declareVariable = ({ name, type }: Variable) => {
    // Validation reports these; what asks for one cannot be computed.
    if (!RESERVED_NAMES.includes(name)) declare(name, CEL_TYPES[type]);
  };
  for (const name of BUILT_IN_NAMES) declare(name, 'string');
  declare('known', 'map<string, bool>');
  declare('open', 'map<string, bool>');
  registerFunctions(environment);
  for (const variable of flow.variables) declareVariable(variable);
  for (const [operator, compute] of Object.entries(ARITHMETIC)) {
    environment.registerOperator(`double ${operator} int: double`, compute);
    environment.registerOperator(`int ${operator} double: double`, compute);
  }
  environment.registerOperator('double == int: bool', (a: unknown, b: unknown) => Number(a) === Number(b));
  return environment;
}

function add(a: unknown, b: unknown): number {
  return Number(a) + Number(b);
}
function subtract(a: unknown, b: unknown): number {
  return Number(a) - Number(b);
}
function multiply(a: unknown, b: unknown): number {
  return Number(a) * Number(b);
}
function divide(a: unknown, b: unknown): number {
  return Number(a) / Number(b);
}
function remainder(a: unknown, b: unknown): number {
  return Number(a) % Number(b);
}
