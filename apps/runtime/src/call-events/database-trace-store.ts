import type { Database, TraceBatch } from '@baton/persistence';
import type { Logger } from 'pino';
import type { SpooledVoicemail, TraceLine } from './trace-line.js';
import type { TraceStore } from './trace-writer.js';

/** Writes traces through persistence, whose rows may be written again without effect. */
export class DatabaseTraceStore implements TraceStore {
  constructor(
    private readonly database: { callTraces: Pick<Database['callTraces'], 'write'> },
    private readonly readAudio: (name: string) => Promise<Uint8Array | undefined>,
    private readonly log: Logger,
  ) {}

  async write(lines: { callId: string; lines: TraceLine[] }[]): Promise<void> {
    const batch: Required<Omit<TraceBatch, 'voicemails'>> = { calls: [], events: [], handoffs: [], callbacks: [] };
    const voicemails: SpooledVoicemail[] = [];
    for (const line of lines.flatMap((call) => call.lines)) {
      if (line.kind === 'call') batch.calls.push(line.row);
      else if (line.kind === 'trace') batch.events.push(line.row);
      else if (line.kind === 'handoff') batch.handoffs.push(line.row);
      else if (line.kind === 'callback') batch.callbacks.push(line.row);
      else voicemails.push(line.row);
    }
    await this.database.callTraces.write(batch);
    // One by one: after an hour without a database there may be more recordings than memory.
    for (const voicemail of voicemails) await this.writeVoicemail(voicemail);
  }

  private async writeVoicemail(row: SpooledVoicemail): Promise<void> {
    const audio = await this.readAudio(row.audio);
    if (audio === undefined) {
      // A process that died between the database's yes and taking note of it sends the line again.
      this.log.info({ callId: row.callId, audio: row.audio }, 'the recording is no longer in the spool');
      return;
    }
    const voicemails = [{ ...row, audio }];
    await this.database.callTraces.write({ calls: [], events: [], handoffs: [], voicemails });
  }
}
