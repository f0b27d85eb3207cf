import type { HandoffContext, TransferOutcome } from '@baton/flow-engine';
import type { Logger } from 'pino';

/** What is asked of one way of a handoff. */
export interface TransferRequest {
  /** SIP address of the person. */
  address: string;
  context: HandoffContext;
  /** The most that the headers with the context may take on this way, bytes; undefined: no bound but our own. */
  contextBytes?: number | undefined;
  timeoutMs: number;
  log: Logger;
}

/** What a way tells. `ended` comes exactly once; after `connected` by bridge, `returned` may follow. */
export interface TransferEvents {
  progress(stage: 'trying' | 'ringing' | 'answered', sipStatus: number): void;
  ended(outcome: TransferOutcome, sipStatus: number | null): void;
  returned(): void;
}

/** One way of a handoff that is being tried, or that has succeeded and lasts. */
export interface TransferAttempt {
  /** Gives it up; `ended` is not told any more. */
  cancel(): void;
  /**
   * The caller's dialog is over. Returns true if that may be how this way succeeds, so that its end is still to be
   * awaited.
   */
  callerGone(): boolean;
  /** The agent takes the call on the screen instead of by a key; without effect where nobody is asked. */
  acceptOnScreen?(): void;
}
