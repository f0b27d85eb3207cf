import type { EntityValue } from '../events/meaning.js';
import { coerceValue } from '../state/coerce-value.js';
import type { CompiledFlow } from '../compile/compiled-flow.js';
import { markCare } from './mark-care.js';
import type { Turn } from './turn.js';

/** What stands in place of a value that must not be seen. */
export const MASK = '•••';

/** Personal and not for the agent: it never leaves the call. */
export function isMasked(compiled: CompiledFlow, name: string): boolean {
  const variable = compiled.variables.get(name);
  return variable !== undefined && variable.personal && !variable.handoff;
}

/** Sets a variable, as its type keeps it. False when the value is none of its type, or there is no such variable. */
export function setVariable(turn: Turn, name: string, value: unknown): boolean {
  const variable = turn.compiled.variables.get(name);
  const kept: EntityValue | null = variable ? coerceValue(value, variable.type) : null;
  if (!variable || kept === null) return false;
  turn.state.variables = { ...turn.state.variables, [name]: kept };
  turn.conditionsDue = true;
  turn.trace({ kind: 'variable-set', name, value: variable.personal ? MASK : kept });
  if (kept === true) markCare(turn, variable.care);
  return true;
}

export function clearVariable(turn: Turn, name: string | undefined): void {
  if (name === undefined || !Object.hasOwn(turn.state.variables, name)) return;
  const { [name]: _cleared, ...others } = turn.state.variables;
  turn.state.variables = others;
  turn.conditionsDue = true;
  turn.trace({ kind: 'variable-set', name, value: null });
}
