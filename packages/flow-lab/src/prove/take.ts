import { type CompiledFlow, type Effect, type EngineState, transition } from '@baton/flow-engine';
import { type FaultAt, faultIn } from './faults.js';
import type { Step } from './steps/step.js';
import { NOT_ANSWERED, type Waiting } from './waiting.js';

export interface Taken {
  /** Null: the call is over. */
  next: Waiting | null;
  effects: Effect[];
  bad: FaultAt | null;
}

/** One transition of the engine, and what is wrong with it. */
export function take(compiled: CompiledFlow, waiting: Waiting, step: Step): Taken {
  const from = step.visits === undefined ? waiting.state : { ...waiting.state, visits: step.visits };
  const { state, effects } = transition(compiled, from, step.event);
  // Who has been with a person needs no goodbye of ours.
  const saidBefore = (waiting.said || withPerson(waiting)) && !ENDS_STRETCH.has(step.event.type);
  const bad = faultIn(compiled, waiting, step, effects, saidBefore);
  if (state.phase === 'ended') return { next: null, effects, bad };
  let listen = state.listening === null ? null : waiting.listen;
  let said = saidBefore;
  for (const effect of effects) {
    if (effect.type === 'listen') listen = effect;
    if (effect.type === 'speak') said = true;
  }
  return { next: { state: settled(state), listen, said }, effects, bad };
}

const withPerson = ({ state: { position } }: Waiting): boolean => position?.kind === 'handoff' && position.connected;

/** After these the caller has a right to a word before the call ends. */
const ENDS_STRETCH: ReadonlySet<string> = new Set([
  'utterance',
  'keys',
  'no-input',
  'transfer-ended',
  'timer',
  'failure',
]);

/**
 * The state without what only grows and decides nothing: every prompt was heard to its end, and visits are counted anew
 * at each answer, because a circle is found by its states and not by the loop rule, which would hide it.
 */
function settled(state: EngineState): EngineState {
  const { playing, visits, loops, said, tried, transcript } = NOT_ANSWERED.state;
  return { ...state, playing, visits, loops, said, tried, transcript, reason: { ...state.reason, words: null } };
}
