import type { EngineState } from '../../state/engine-state.js';
import type { TriggerOf } from '../live-rules.js';

/** That many answers in a row, or in the call, were not understood. */
export const misunderstoodTooOften = (trigger: TriggerOf<'misunderstanding'>, state: EngineState): boolean =>
  state.misunderstoodInARow >= trigger.inARow || state.misunderstoodInCall >= trigger.inCall;
