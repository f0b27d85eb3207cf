import type { Effect, EngineEvent } from '@baton/flow-engine';
import type { TracedHandoff } from '@baton/persistence';
import type { CallEnded, CallStarted, TraceLine } from './trace-line.js';

/** Where a call's lines go: its spool file. */
export interface TraceSink {
  append(line: TraceLine): void;
}

/**
 * The trace of one call: every event that the engine was told and every effect that it asked for, in order, with
 * times. Enough to run the call again exactly.
 */
export class CallTrace {
  private seq = 0;
  private ended = false;

  constructor(
    private readonly call: CallStarted,
    private readonly sink: TraceSink,
    private readonly onWriteFailed: (error: unknown) => void,
  ) {
    this.append({ kind: 'call', row: { ...call, endedAt: null, result: null, endReason: null } });
  }

  /** Returns the event's place in the trace. */
  event(body: EngineEvent): number {
    return this.row('event', body, body.at);
  }

  effect(body: Effect, at: number): void {
    this.row('effect', body, at);
  }

  handoff(row: TracedHandoff): void {
    this.append({ kind: 'handoff', row });
  }

  end(ended: CallEnded): void {
    if (this.ended) return;
    this.ended = true;
    this.append({ kind: 'call', row: { ...this.call, ...ended } });
  }

  private row(kind: 'event' | 'effect', body: unknown, at: number): number {
    const seq = this.seq;
    this.seq += 1;
    this.append({ kind: 'trace', row: { callId: this.call.id, seq, at, kind, body } });
    return seq;
  }

  /** A disk that is full must not end a call. */
  private append(line: TraceLine): void {
    try {
      this.sink.append(line);
    } catch (error) {
      this.onWriteFailed(error);
    }
  }
}
