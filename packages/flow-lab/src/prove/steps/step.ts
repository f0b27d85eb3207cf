import type { EngineEvent, EngineState } from '@baton/flow-engine';

/** What the caller or the world does, as far as the proof tells it apart. */
export type StepKind =
  | 'silence'
  | 'misunderstanding'
  | 'person'
  /** What the place expects. */
  | 'answer'
  /** "Hold on": words that are no answer and no misunderstanding. */
  | 'hold-on'
  /** The world answers, or the call comes in. */
  | 'world'
  /** Recognition, synthesis or the runtime fails. */
  | 'failure'
  /** A time that a rule watches has passed. */
  | 'time'
  /** A node has been visited as often as a loop rule allows. */
  | 'loop';

export interface Step {
  kind: StepKind;
  event: EngineEvent;
  /** The outside system that is asked has failed. */
  failing: boolean;
  /** Visits that the call has had by then. */
  visits?: EngineState['visits'];
}

/** Time stands still: clocks in conditions are tried by the hour at which the call comes in. */
export const AT = 0;
