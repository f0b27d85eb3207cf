import { type CallTrace, type Effect, initialState, transition } from '@baton/flow-engine';
import { canonicalJson, type FlowDefinition } from '@baton/flow-schema';
import { prepareFlow, type PreparedFlow } from '../prepared-flow.js';

export type Verified =
  | { same: true }
  /** `step`: index of the first step whose effects are others now. */
  | { same: false; step: number; recorded: Effect[]; now: Effect[] };

/** Runs a call's events again on the flow that it was on: its effects are those that were recorded, byte for byte. */
export function verifyTrace(flow: FlowDefinition | PreparedFlow, trace: CallTrace): Verified {
  const { compiled } = prepareFlow(flow);
  let state = initialState();
  for (const [step, { event, effects: recorded }] of trace.steps.entries()) {
    const next = transition(compiled, state, event);
    state = next.state;
    if (canonicalJson(next.effects) !== canonicalJson(recorded)) {
      return { same: false, step, recorded, now: next.effects };
    }
  }
  return { same: true };
}
