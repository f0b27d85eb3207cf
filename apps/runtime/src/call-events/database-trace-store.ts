import type { Database, TraceBatch } from '@baton/persistence';
import type { TraceLine } from './trace-line.js';
import type { TraceStore } from './trace-writer.js';

/** Writes traces through persistence, whose rows may be written again without effect. */
export class DatabaseTraceStore implements TraceStore {
  constructor(private readonly database: Pick<Database, 'callTraces'>) {}

  async write(lines: { callId: string; lines: TraceLine[] }[]): Promise<void> {
    const batch: TraceBatch = { calls: [], events: [], handoffs: [] };
    for (const line of lines.flatMap((call) => call.lines)) {
      if (line.kind === 'call') batch.calls.push(line.row);
      else if (line.kind === 'trace') batch.events.push(line.row);
      else batch.handoffs.push(line.row);
    }
    await this.database.callTraces.write(batch);
  }
}
