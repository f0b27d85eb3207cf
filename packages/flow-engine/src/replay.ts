import type { CompiledFlow } from './compile/compiled-flow.js';
import type { Effect } from './effects/effect.js';
import type { EngineEvent } from './events/engine-event.js';
import { initialState } from './state/initial-state.js';
import { transition } from './transition.js';

/** Runs a recorded call's events again: the effects are those that were recorded, byte for byte. */
export function replay(compiled: CompiledFlow, events: readonly EngineEvent[]): Effect[] {
  let state = initialState();
  return events.flatMap((event) => {
    const step = transition(compiled, state, event);
    state = step.state;
    return step.effects;
  });
}
