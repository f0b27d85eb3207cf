import type { CompiledFlow } from './compile/compiled-flow.js';
import type { Effect } from './effects/effect.js';
import type { EngineEvent } from './events/engine-event.js';
import { receive } from './receive.js';
import { lastResort } from './rules/last-resort.js';
import type { EngineState } from './state/engine-state.js';
import { Turn } from './turn/turn.js';
import { walk } from './walk.js';

export interface Transition {
  state: EngineState;
  effects: Effect[];
}

/**
 * The engine: what a call is after an event, and what the outside world has to do about it. Pure and total: the same
 * arguments give the same answer byte for byte, the given state is not changed, an answer to an id that is no longer
 * waited for changes nothing, and it never throws. Its cost does not depend on the flow's size.
 */
export function transition(compiled: CompiledFlow, state: EngineState, event: EngineEvent): Transition {
  if (state.phase === 'ended') return { state, effects: [] };
  try {
    return take(new Turn(compiled, state, event.at), (turn) => receive(turn, event));
  } catch {
    return afterError(compiled, state, event);
  }
}

function take(turn: Turn, step: (turn: Turn) => void): Transition {
  step(turn);
  walk(turn);
  return { state: turn.state, effects: turn.effects };
}

/** An error of the engine itself must not cost the caller the call: the last resort, from the state as it was. */
function afterError(compiled: CompiledFlow, state: EngineState, event: EngineEvent): Transition {
  // Together with an agent the caller needs nothing from us.
  if (state.position?.kind === 'handoff' && state.position.connected) return { state, effects: [] };
  try {
    return take(new Turn(compiled, state, event.at), (turn) => {
      turn.state.phase = 'talking';
      lastResort(turn, 'failure');
    });
  } catch {
    const { texts, flow } = compiled;
    const { language, voice } = flow;
    const speak = { promptId: 'prompt-last', nodeId: 'last-resort.goodbye', text: texts.goodbye, tone: 'apologetic' };
    return {
      state: { ...state, phase: 'ended', position: null, listening: null },
      effects: [
        { type: 'stop-speaking' },
        { ...speak, type: 'speak', tone: 'apologetic', language, voice, bargeInByVoice: false, bargeInByKey: false },
        { type: 'hang-up', result: 'failed', handedOver: false },
      ],
    };
  }
}
