import type { TraceStep } from '@baton/flow-engine';
import type { TracedCallback, TracedEvent, TracedHandoff } from '@baton/persistence';
import type { CallEnded, CallStarted, SpooledVoicemail, TraceLine } from './trace-line.js';

/** Where a call's lines go: its spool file. */
export interface TraceSink {
  append(...lines: TraceLine[]): void;
  /** Resolves when the line is on the disk. */
  appendSafely(line: TraceLine): Promise<void>;
  audioFile(recordingId: string): { name: string; path: string };
}

/** Seals the JSON of a row; undefined: there is no key, and what is masked is masked for good. */
export type Seal = ((callId: string, seq: number, json: string) => string) | undefined;

/**
 * The trace of one call: every event that the engine was told and every effect that it asked for, in order, with
 * times. Enough to run the call again exactly, and readable without what is personal.
 */
export class CallTrace {
  private seq = 0;
  private ended = false;

  constructor(
    private readonly call: CallStarted,
    private readonly sink: TraceSink,
    private readonly seal: Seal,
    private readonly onWriteFailed: (error: unknown) => void,
  ) {
    this.append({ kind: 'call', row: { ...call, endedAt: null, result: null, endReason: null } });
  }

  /**
   * `shown`: the same step as it may be read; the exact one is sealed beside it where the two differ. Returns the event's
   * place in the trace.
   */
  step(exact: TraceStep, shown: TraceStep): number {
    const { seq } = this;
    const { at } = exact.event;
    const rows = [
      this.row('event', at, exact.event, shown.event),
      ...exact.effects.map((effect, index) => this.row('effect', at, effect, shown.effects[index])),
    ];
    this.append(...rows.map((row): TraceLine => ({ kind: 'trace', row })));
    return seq;
  }

  handoff(row: TracedHandoff): void {
    this.append({ kind: 'handoff', row });
  }

  /** True once nothing can take the booking away any more; false if it could not be kept. */
  callback(row: TracedCallback): Promise<boolean> {
    return this.appendSafely({ kind: 'callback', row });
  }

  /** As `callback`; the recording itself is in its file by then. */
  voicemail(row: SpooledVoicemail): Promise<boolean> {
    return this.appendSafely({ kind: 'voicemail', row });
  }

  /** Where a recording of this call is to be written. */
  audioFile(recordingId: string): { name: string; path: string } {
    return this.sink.audioFile(recordingId);
  }

  end(ended: CallEnded): void {
    if (this.ended) return;
    this.ended = true;
    this.append({ kind: 'call', row: { ...this.call, ...ended } });
  }

  private row(kind: 'event' | 'effect', at: number, exact: unknown, shown: unknown): TracedEvent {
    const callId = this.call.id;
    const seq = this.seq;
    this.seq += 1;
    const row: TracedEvent = { callId, seq, at, kind, body: shown };
    if (shown === exact || !this.seal) return row;
    const json = JSON.stringify(exact);
    return json === JSON.stringify(shown) ? row : { ...row, sealed: this.seal(callId, seq, json) };
  }

  /** A disk that is full must not end a call. */
  private append(...lines: TraceLine[]): void {
    try {
      this.sink.append(...lines);
    } catch (error) {
      this.onWriteFailed(error);
    }
  }

  private async appendSafely(line: TraceLine): Promise<boolean> {
    try {
      await this.sink.appendSafely(line);
      return true;
    } catch (error) {
      this.onWriteFailed(error);
      return false;
    }
  }
}
