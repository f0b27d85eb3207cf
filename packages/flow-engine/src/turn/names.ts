import { BUILT_IN_NAMES } from '@baton/flow-schema';
import { localClock, WEEKDAYS } from '../civil-time/local-clock.js';
import { isOpen } from '../civil-time/opening-hours.js';
import type { CompiledFlow } from '../compile/compiled-flow.js';
import type { EntityValue } from '../events/meaning.js';
import type { EngineState } from '../state/engine-state.js';
import type { Uses } from '../expressions/uses-of.js';
import { listEntries } from '../state/kept-list.js';
import { own } from '../state/own.js';
import { spokenValue } from '../templates/spoken-value.js';

/** The names that every flow has (BUILT_IN_NAMES), as texts; undefined: it has no value now, or is none of them. */
export function builtInName(compiled: CompiledFlow, state: EngineState, name: string): string | undefined {
  const clock = () => (state.call ? localClock(state.call.localTime, state.at) : null);
  switch (name) {
    case 'caller':
      return state.call?.caller ?? undefined;
    case 'dialled':
      return state.call?.dialled;
    case 'now':
    case 'today':
    case 'weekday':
      return clock()?.[name];
    case 'topic':
      return state.reason.topic ?? undefined;
    case 'intent':
      return state.reason.intent === null ? undefined : intentLabel(compiled, state.reason.intent);
    default:
      return undefined;
  }
}

export function intentLabel(compiled: CompiledFlow, intent: string): string {
  return compiled.intents.get(intent)?.label ?? intent.replaceAll('_', ' ');
}

/** A name's value as it is kept, a list as its entries: what goes into a request. */
export function keptValue(
  compiled: CompiledFlow,
  state: EngineState,
  name: string,
): EntityValue | readonly string[] | undefined {
  const value = own(state.variables, name);
  if (typeof value === 'string' && isList(compiled, name)) return listEntries(value).map(String);
  return value ?? builtInName(compiled, state, name);
}

const isList = (compiled: CompiledFlow, name: string) => compiled.variables.get(name)?.type === 'list';

/** The spoken form of a name's value. */
export function spokenName(compiled: CompiledFlow, state: EngineState, name: string): string | undefined {
  const variable = compiled.variables.get(name);
  const value = own(state.variables, name);
  if (variable !== undefined)
    return value === undefined ? undefined : spokenValue(value, variable.type, compiled.texts);
  const builtIn = builtInName(compiled, state, name);
  if (builtIn === undefined) return undefined;
  if (name === 'weekday') return compiled.texts.weekdays[WEEKDAYS.findIndex((weekday) => weekday === builtIn)];
  const type = { caller: 'phone', dialled: 'phone', now: 'time', today: 'date' }[name] as 'phone' | undefined;
  return spokenValue(builtIn, type ?? 'string', compiled.texts);
}

/** What an expression asks for. Variables without a value are missing: what needs them cannot be computed. */
export function expressionContext(compiled: CompiledFlow, state: EngineState, uses: Uses): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  for (const name of uses.names) {
    const value = expressionValue(compiled, state, name);
    if (value !== undefined) context[name] = value;
  }
  if (uses.known.length > 0) {
    // A Map, for a variable may be called “constructor”.
    context['known'] = new Map(uses.known.map((name) => [name, Object.hasOwn(state.variables, name)]));
  }
  if (uses.open.length > 0) context['open'] = openNow(compiled, state, uses.open);
  return context;
}

function expressionValue(compiled: CompiledFlow, state: EngineState, name: string): unknown {
  // By name, not by label: labels are for people and change.
  if (name === 'intent') return state.reason.intent ?? '';
  if (isBuiltIn(name)) return builtInName(compiled, state, name) ?? '';
  const value = own(state.variables, name);
  return typeof value === 'string' && isList(compiled, name) ? listEntries(value) : value;
}

const isBuiltIn = (name: string) => BUILT_IN_NAMES.some((builtIn) => builtIn === name);

/** Without a clock nothing is open. */
function openNow(compiled: CompiledFlow, state: EngineState, names: readonly string[]): ReadonlyMap<string, boolean> {
  const clock = state.call ? localClock(state.call.localTime, state.at) : null;
  return new Map(
    names.map((name) => {
      const hours = compiled.calendars.get(name);
      return [name, hours !== undefined && clock !== null && isOpen(hours, clock.today, clock.now)];
    }),
  );
}
