import type { Effect } from '@baton/flow-engine';
import type { Logger } from 'pino';
import type { CallTrace } from '../call-events/call-trace.js';
import type { Listener } from '../conversation/listener.js';
import type { Speaker } from '../conversation/speaker.js';
import type { CallEvent } from '../flow-runner/flow-runner.js';
import type { RunnableFlow } from '../flow-runner/flow-library.js';
import type { QueueDirectory } from '../handoff/queue-directory.js';

export type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** What an action may use of the call that it acts on. */
export interface CallContext {
  readonly callId: string;
  readonly flow: RunnableFlow;
  readonly log: Logger;
  readonly speaker: Speaker;
  readonly listener: Listener;
  readonly timers: CallTimers;
  readonly queues: QueueDirectory;
  readonly transfers: CallTransfers;
  readonly recordings: CallRecordings;
  readonly requests: CallRequests;
  /** Where what the caller leaves with us is kept. */
  readonly trace: Pick<CallTrace, 'callback'>;
  /** Tells the flow; the answer to an effect carries the effect's id. */
  dispatch(event: CallEvent): void;
  /** Ends the call when everything has been said. */
  hangUp(result: string, handedOver: boolean): void;
}

/** Timers of one call, by the engine's ids; they end with the call. */
export interface CallTimers {
  start(timerId: string, ms: number): void;
  cancel(timerId: string): void;
}

/** Handing over this call, one way at a time. */
export interface CallTransfers {
  start(effect: EffectOf<'transfer'>): void;
  cancel(transferId: string): void;
}

/** Messages that the caller leaves, one at a time. */
export interface CallRecordings {
  start(effect: EffectOf<'record-message'>): void;
  cancel(recordingId: string): void;
}

/** Requests to other systems; they end with the call. */
export interface CallRequests {
  start(effect: EffectOf<'send-request'>): void;
  cancel(requestId: string): void;
}
