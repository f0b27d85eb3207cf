import {
  type FlowDefinition,
  type FlowProblem,
  identifierSchema,
  RESERVED_NAMES,
  type Variable,
} from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { addEntry } from '../../vocabulary/vocabulary-edits.js';
import type { Fixing } from './fix.js';

/** Makes the variable that a node uses and that is not there, of the type that it is used as. */
export const makeVariable: Fixing = (flow, problem) => {
  const name = nameOf(flow, problem);
  if (name === undefined || RESERVED_NAMES.includes(name) || flow.variables.some((present) => present.name === name)) {
    return undefined;
  }
  const entry: Variable = { name, type: typeFor(flow, problem), personal: false, handoff: false };
  // A name may as well be misspelt, which only a person can tell.
  return { label: texts.fixes.makeVariable(name), safe: false, edit: addEntry({ kind: 'variable', entry }) };
};

/** The name stands where the problem points to; in a template, in the message alone. */
function nameOf(flow: FlowDefinition, { code, path, message }: FlowProblem): string | undefined {
  const found = code === 'unknown-template-name' ? /\{\{ (\w+) \}\}/.exec(message)?.[1] : valueAt(flow, path);
  const parsed = identifierSchema.safeParse(found);
  return parsed.success ? parsed.data : undefined;
}

function valueAt(whole: unknown, path: FlowProblem['path']): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[step] : undefined,
    whole,
  );
}

const BY_FIELD: Readonly<Record<string, Variable['type']>> = {
  waitVariable: 'number',
  positionVariable: 'number',
  agentsVariable: 'number',
  numberVariable: 'phone',
  dateVariable: 'date',
  timeVariable: 'time',
};
const BY_ENTITY: Readonly<Record<string, Variable['type']>> = {
  number: 'number',
  money: 'number',
  date: 'date',
  time: 'time',
  phone: 'phone',
  'yes-no': 'boolean',
};

function typeFor(flow: FlowDefinition, { path }: FlowProblem): Variable['type'] {
  const field = String(path.at(-1));
  const byField = BY_FIELD[field];
  if (byField !== undefined) return byField;
  const slot = valueAt(flow, path.slice(0, -1));
  const entity = typeof slot === 'object' && slot !== null && 'entity' in slot ? slot.entity : undefined;
  const kind = flow.entities.find(({ name }) => name === entity)?.kind;
  return (kind === undefined ? undefined : BY_ENTITY[kind]) ?? 'string';
}
