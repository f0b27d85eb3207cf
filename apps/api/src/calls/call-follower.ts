import { Inject, Injectable } from '@nestjs/common';
import { type Database, DatabaseAwayError, type Notices } from '@baton/persistence';
import { DATABASE, NOTICES } from '../config/tokens.js';
import type { EventStream } from '../live/event-stream.js';
import { WakeUp } from '../live/wake-up.js';

const ROWS_AT_ONCE = 500;
/** Without notices the trace is asked for this often; with them, only to be safe. Milliseconds. */
const POLL_MS = { deaf: 1000, listening: 10_000 };

/** Sends a call's trace while it is written. */
@Injectable()
export class CallFollower {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
  ) {}

  /** Everything after `after`, then what comes, then `ended`; returns when the stream is over. */
  async follow(callId: string, after: number, stream: EventStream): Promise<void> {
    const wakeUp = new WakeUp();
    const unsubscribe = [
      this.notices.on('baton_calls', (id) => {
        if (id === callId) wakeUp.wake();
      }),
      this.notices.onReconnect(wakeUp.wake),
    ];
    stream.closed.addEventListener('abort', wakeUp.wake);
    try {
      let seq = after;
      while (!stream.closed.aborted) {
        const next = await this.#sendFrom(callId, seq, stream);
        if (next === 'ended') return;
        if (next === seq) await wakeUp.wait(this.notices.isListening ? POLL_MS.listening : POLL_MS.deaf);
        seq = next;
      }
    } finally {
      for (const end of unsubscribe) end();
      stream.end();
    }
  }

  async #sendFrom(callId: string, after: number, stream: EventStream): Promise<number | 'ended'> {
    try {
      const { rows, ended } = await this.database.calls.trace(callId, after, ROWS_AT_ONCE);
      for (const row of rows) stream.send({ id: String(row.seq), data: row });
      if (!ended || rows.length === ROWS_AT_ONCE) return rows.at(-1)?.seq ?? after;
      stream.send({ event: 'ended', data: {} });
      return 'ended';
    } catch (error) {
      if (error instanceof DatabaseAwayError) return after;
      throw error;
    }
  }
}
