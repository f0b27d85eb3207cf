import type { CompiledFlow } from './compile/compiled-flow.js';
import { LAST_RESORT_GOODBYE } from './compile/last-resort-nodes.js';
import type { Effect } from './effects/effect.js';
import type { EngineEvent } from './events/engine-event.js';
import { receive } from './receive.js';
import { lastResort } from './rules/last-resort.js';
import { followStretches } from './rules/too-long/follow-stretches.js';
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
    const turn = new Turn(compiled, state, event.at);
    receive(turn, event);
    return settle(turn, state);
  } catch (error) {
    return afterError(compiled, state, event, error);
  }
}

/** What follows from what was taken in. `before`: the state as it was. */
function settle(turn: Turn, before: EngineState): Transition {
  walk(turn);
  followStretches(turn, before.position?.nodeId);
  return { state: turn.state, effects: turn.effects };
}

/** An error of the engine itself must not cost the caller the call: the last resort, from the state as it was. */
function afterError(compiled: CompiledFlow, state: EngineState, event: EngineEvent, error: unknown): Transition {
  if (event.type === 'hung-up') return { state: { ...state, phase: 'ended' }, effects: [] };
  // Together with an agent the caller needs nothing from us.
  if (state.position?.kind === 'handoff' && state.position.connected) return { state, effects: [] };
  try {
    const turn = new Turn(compiled, state, event.at);
    turn.state.phase = 'talking';
    // The kind of error only: its message may hold what the caller said.
    lastResort(turn, 'failure', `engine error: ${error instanceof Error ? error.name : 'unknown'}`);
    return settle(turn, state);
  } catch {
    return farewell(compiled, state);
  }
}

/** Where not even the last resort can be taken. It looks at nothing that could fail. */
function farewell({ texts, flow: { language, voice } }: CompiledFlow, state: EngineState): Transition {
  const nodeId = LAST_RESORT_GOODBYE;
  const goodbye = { promptId: 'prompt-last', nodeId, text: texts.goodbye, language, voice };
  return {
    state: { ...state, phase: 'ended', position: null, listening: null },
    effects: [
      { type: 'stop-speaking' },
      { type: 'speak', ...goodbye, tone: 'apologetic', bargeInByVoice: false, bargeInByKey: false },
      { type: 'hang-up', result: 'failed', handedOver: false },
    ],
  };
}
