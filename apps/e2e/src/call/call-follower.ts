import type { ApiClient, TraceRow } from '../system/api-client.js';

const POLL_MS = 200;

/** Reads the trace of a call while it grows. */
export class CallFollower {
  readonly rows: TraceRow[] = [];

  constructor(
    private readonly api: ApiClient,
    private readonly onRow: (row: TraceRow) => void = () => undefined,
  ) {}

  /** Resolves when the call is over and its trace is complete; at the latest `withinMs` after `over` resolved. */
  async follow(callId: string, over: Promise<unknown>, withinMs: number): Promise<void> {
    let deadline = Infinity;
    void over.then(() => (deadline = Date.now() + withinMs));
    while (Date.now() < deadline) {
      if (await this.readOn(callId)) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  private async readOn(callId: string): Promise<boolean> {
    try {
      const { events, ended } = await this.api.events(callId, this.rows.at(-1)?.seq ?? -1);
      for (const row of events) {
        this.rows.push(row);
        this.onRow(row);
      }
      return ended && events.length === 0;
    } catch {
      // The call's first rows, or the database, are not there yet.
      return false;
    }
  }
}
