import type { EngineState } from '../../state/engine-state.js';
import type { TriggerOf } from '../live-rules.js';

/** That many prompts in a row got no answer. */
export const silentTooOften = (trigger: TriggerOf<'silence'>, state: EngineState): boolean =>
  state.silentInARow >= trigger.times;
