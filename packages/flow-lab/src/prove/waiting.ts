import { type Effect, type EngineState, initialState } from '@baton/flow-engine';

export type Listen = Extract<Effect, { type: 'listen' }>;

/** A call that waits for the caller or for the world. */
export interface Waiting {
  state: EngineState;
  /** What is listened for; null: the caller is not listened to. */
  listen: Listen | null;
  /** Something was said since the caller last answered, kept silent, was interrupted, or lost a transfer. */
  said: boolean;
}

export const NOT_ANSWERED: Waiting = { state: initialState(), listen: null, said: false };
