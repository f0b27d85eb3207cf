import { describe, expect, it } from '@jest/globals';
import type { HandoffContext } from '@baton/flow-engine';
import type { TraceBatch } from '@baton/persistence';
import { pino } from 'pino';
import { DatabaseTraceStore } from './database-trace-store.js';
import type { TraceLine } from './trace-line.js';

const message = (id: string): TraceLine => ({
  kind: 'voicemail',
  row: {
    callId: 'c1',
    id: `c1.${id}`,
    queue: 'reservations',
    durationMs: 2_000,
    spokenMs: 1_000,
    context: {} as HandoffContext,
    recordedAt: 5_000,
    audio: `c1.${id}.wav`,
  },
});
const step: TraceLine = { kind: 'trace', row: { callId: 'c1', seq: 0, at: 1, kind: 'event', body: {} } };

function storeWith(recordings: Record<string, Uint8Array>) {
  const batches: TraceBatch[] = [];
  const callTraces = { write: (batch: TraceBatch) => Promise.resolve(void batches.push(batch)) };
  const readAudio = (name: string) => Promise.resolve(recordings[name]);
  return { batches, store: new DatabaseTraceStore({ callTraces }, readAudio, pino({ level: 'silent' })) };
}

describe('the way of a trace to the database', () => {
  it('takes recordings one by one, behind everything that they belong to', async () => {
    const { batches, store } = storeWith({ 'c1.a.wav': Uint8Array.of(1), 'c1.b.wav': Uint8Array.of(2) });
    await store.write([{ callId: 'c1', lines: [message('a'), step, message('b')] }]);
    expect(
      batches.map(({ events, voicemails }) => [events.length, voicemails?.map(({ audio }) => [...audio])]),
    ).toEqual([
      [1, undefined],
      [0, [[1]]],
      [0, [[2]]],
    ]);
  });

  it('is not held up by a recording that was delivered before and is gone', async () => {
    const { batches, store } = storeWith({});
    await store.write([{ callId: 'c1', lines: [message('a'), step] }]);
    expect(batches).toHaveLength(1);
  });
});
