import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { HandoffContext } from '@baton/flow-engine';
import { NotFoundError } from '../database/database-errors.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';
import type { TraceBatch } from './call-trace.repository.js';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

const context = (callId: string): HandoffContext => ({
  handoffId: `${callId}.handoff-1`,
  callId,
  flow: 'Restaurant',
  language: 'en-GB',
  caller: null,
  dialled: '1000',
  reason: { intent: null, topic: null, words: null },
  rule: null,
  collected: [],
  tried: [],
  promisedWaitMinutes: null,
  care: null,
  summary: 'About a booking.',
  transcript: [],
});

function batch(callId: string, bookedAt = 1_763_800_001_000): TraceBatch {
  return {
    calls: [
      {
        id: callId,
        sipCallId: callId,
        flowId: null,
        versionId: null,
        dialled: '1000',
        caller: null,
        startedAt: bookedAt,
        endedAt: null,
        result: null,
        endReason: null,
      },
    ],
    events: [],
    handoffs: [],
    callbacks: [
      {
        callId,
        id: `${callId}.callback-1`,
        queue: 'reservations',
        number: '+441632960000',
        wantedDate: '2026-11-23',
        wantedTime: null,
        context: context(callId),
        bookedAt,
      },
    ],
    voicemails: [
      {
        callId,
        id: `${callId}.recording-1`,
        queue: 'reservations',
        durationMs: 3_200.4,
        spokenMs: 2_000,
        context: context(callId),
        recordedAt: bookedAt,
        audio: Uint8Array.from([82, 73, 70, 70, 0, 255]),
      },
    ],
  };
}

it('keeps a call back and a message once, however often they are written', async () => {
  const { callTraces, callbacks, voicemails } = temporary.database;
  const callId = randomUUID();
  await Promise.all([1, 2, 3].map(() => callTraces.write(batch(callId))));
  const booked = (await callbacks.page({ limit: 100 })).items.filter((callback) => callback.callId === callId);
  expect(booked).toEqual([
    expect.objectContaining({
      number: '+441632960000',
      wantedDate: '2026-11-23',
      doneBy: null,
      context: context(callId),
    }),
  ]);
  const left = (await voicemails.page({ limit: 100 })).items.filter((voicemail) => voicemail.callId === callId);
  expect(left).toEqual([expect.objectContaining({ durationMs: 3_200, spokenMs: 2_000, heardBy: null })]);
  expect([...(await voicemails.audio(`${callId}.recording-1`))]).toEqual([82, 73, 70, 70, 0, 255]);
});

it('lets the first who called back have done it, whatever a late trace says', async () => {
  const { callTraces, callbacks } = temporary.database;
  const callId = randomUUID();
  const id = `${callId}.callback-1`;
  await callTraces.write(batch(callId));
  const done = await Promise.all(['a@b.c', 'd@e.f'].map((by) => callbacks.markDone(id, by)));
  expect(done.sort()).toEqual([false, true]);
  await callTraces.write(batch(callId));
  const [last] = (await callbacks.page({ limit: 100 })).items.filter((callback) => callback.id === id);
  expect(last?.doneAt).toBeInstanceOf(Date);
  await expect(callbacks.markDone('none', 'a@b.c')).rejects.toBeInstanceOf(NotFoundError);
});

it('shows open call backs first, the longest waiting at the top', async () => {
  const { callTraces, callbacks } = temporary.database;
  const [older, newer, over] = [randomUUID(), randomUUID(), randomUUID()];
  await callTraces.write(batch(newer, 1_763_900_000_000));
  await callTraces.write(batch(older, 1_763_700_000_000));
  await callTraces.write(batch(over, 1_763_600_000_000));
  await callbacks.markDone(`${over}.callback-1`, 'a@b.c');
  const order = (await callbacks.page({ limit: 100 })).items.map(({ callId }) => callId);
  const places = [older, newer, over].map((callId) => order.indexOf(callId));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it('lists both page by page, nothing twice and nothing left out', async () => {
  const { callTraces, callbacks, voicemails } = temporary.database;
  const callIds = Array.from({ length: 5 }, () => randomUUID());
  // At the same moment, so that only the id tells them apart.
  for (const callId of callIds) await callTraces.write(batch(callId, 1_763_950_000_000));
  for (const callId of callIds.slice(3)) await callbacks.markDone(`${callId}.callback-1`, 'a@b.c');
  for (const repository of [callbacks, voicemails]) {
    const all = (await repository.page({ limit: 100 })).items.map(({ id }) => id);
    const seen: string[] = [];
    let page = await repository.page({ limit: 2 });
    for (;;) {
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      page = await repository.page({ limit: 2, after: page.next as never });
    }
    expect(seen).toEqual(all);
  }
});

it('keeps who heard a message first', async () => {
  const { callTraces, voicemails } = temporary.database;
  const callId = randomUUID();
  await callTraces.write(batch(callId));
  await voicemails.markHeard(`${callId}.recording-1`, 'first@b.c');
  await voicemails.markHeard(`${callId}.recording-1`, 'second@b.c');
  const [heard] = (await voicemails.page({ limit: 100 })).items.filter((voicemail) => voicemail.callId === callId);
  expect(heard?.heardBy).toBe('first@b.c');
  await expect(voicemails.markHeard('none', 'a@b.c')).rejects.toBeInstanceOf(NotFoundError);
  await expect(voicemails.audio('none')).rejects.toBeInstanceOf(NotFoundError);
});

it('hides no other entry behind one whose context nobody can read any more', async () => {
  const { database } = temporary;
  const { callTraces, callbacks, voicemails } = database;
  const [odd, good] = [randomUUID(), randomUUID()];
  await callTraces.write(batch(odd));
  await callTraces.write(batch(good));
  for (const table of ['callbacks', 'voicemails']) {
    await database.withDataSource((source) =>
      source.query(`UPDATE ${table} SET context = '{}' WHERE call_id = $1`, [odd]),
    );
  }
  for (const { items } of [await callbacks.page({ limit: 100 }), await voicemails.page({ limit: 100 })]) {
    const callIds = items.map(({ callId }) => callId);
    expect([callIds.includes(good), callIds.includes(odd)]).toEqual([true, false]);
  }
});
