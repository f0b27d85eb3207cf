import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HandoffContext } from '@baton/flow-engine';
import { DatabaseRefusedError } from '../database/database-errors.js';
import { Notices } from '../notices/notices.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';
import type { TraceBatch, TracedCall, TracedHandoff } from './call-trace.repository.js';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

const call = (id: string, more: Partial<TracedCall> = {}): TracedCall => ({
  id,
  sipCallId: `${id}@host`,
  flowId: null,
  versionId: null,
  dialled: '1000',
  caller: '+441234567890',
  startedAt: 1_763_800_000_000,
  endedAt: null,
  result: null,
  endReason: null,
  ...more,
});

const context = (callId: string): HandoffContext => ({
  handoffId: `${callId}.handoff-1`,
  callId,
  flow: 'Restaurant',
  language: 'en-GB',
  caller: null,
  dialled: '1000',
  reason: { intent: null, topic: null, words: 'a person please' },
  rule: null,
  collected: [],
  tried: [],
  promisedWaitMinutes: 4,
  care: null,
  summary: 'The caller wants a person.',
  transcript: [],
});

const handoff = (callId: string, more: Partial<TracedHandoff>): TracedHandoff => ({
  callId,
  handoffId: `${callId}.handoff-1`,
  revision: 1,
  queue: 'reservations',
  state: 'ringing',
  startedAt: 1_763_800_001_000,
  answeredAt: null,
  endedAt: null,
  context: context(callId),
  ways: [],
  decision: {
    trigger: 'asks-for-person',
    ruleId: 'rule',
    flowId: null,
    versionId: null,
    evidence: [{ seq: 3, text: 'a person please' }],
    announcedWaitMinutes: 4,
    waitedMs: null,
  },
  ...more,
});

function batch(id: string): TraceBatch {
  return {
    calls: [call(id), call(id, { endedAt: 1_763_800_009_000, result: 'handed-over', endReason: 'bye' })],
    events: Array.from({ length: 20 }, (_, seq) => ({
      callId: id,
      seq,
      at: 1_763_800_000_000.125 + seq,
      kind: seq % 2 === 0 ? 'event' : 'effect',
      body: { type: 'utterance', text: `word ${seq}` },
    })),
    handoffs: [handoff(id, {}), handoff(id, { revision: 2, state: 'connected', answeredAt: 1_763_800_004_000 })],
  };
}

describe('the trace of a call', () => {
  it('is stored once, however often, in whatever order and by however many writers it is written', async () => {
    const { callTraces, calls, handoffs } = temporary.database;
    const id = randomUUID();
    const whole = batch(id);
    await callTraces.write({ calls: whole.calls.slice(0, 1), events: whole.events.slice(0, 7), handoffs: [] });
    await Promise.all(Array.from({ length: 5 }, () => callTraces.write(whole)));
    // What waited longest on the disk comes last.
    await callTraces.write({ calls: [call(id)], events: [], handoffs: [handoff(id, {})] });

    const { rows, ended } = await calls.trace(id, -1, 1000);
    expect(ended).toBe(true);
    expect(rows.map(({ seq, at }) => [seq, at])).toEqual(whole.events.map(({ seq, at }) => [seq, at]));
    expect(rows[7]).toEqual({ seq: 7, at: whole.events[7]?.at, kind: 'effect', body: whole.events[7]?.body });
    expect(await calls.byId(id)).toMatchObject({ result: 'handed-over', endedAt: new Date(1_763_800_009_000) });
    const [stored, ...others] = await handoffs.ofCall(id);
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ id: `${id}.handoff-1`, state: 'connected', context: context(id) });
  });

  it('keeps what an odd character stands in', async () => {
    const id = randomUUID();
    const odd = `a\u0000b\ud800c`;
    const body = { text: odd, [odd]: [odd, 1, null, true], smile: '😀' };
    await temporary.database.callTraces.write({
      calls: [call(id, { dialled: odd, caller: odd })],
      events: [{ callId: id, seq: 0, at: 1, kind: 'event', body }],
      handoffs: [],
    });
    const clean = 'a\uFFFDb\uFFFDc';
    const { rows } = await temporary.database.calls.trace(id, -1, 10);
    expect(rows[0]?.body).toEqual({ text: clean, [clean]: [clean, 1, null, true], smile: '😀' });
  });

  it('is refused for good, as a whole and without a word of it, when a row belongs to no call', async () => {
    const id = randomUUID();
    const orphan = { callId: randomUUID(), seq: 0, at: 1, kind: 'event' as const, body: { text: 'secret' } };
    const writing = temporary.database.callTraces.write({ calls: [call(id)], events: [orphan], handoffs: [] });
    const error: unknown = await writing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseRefusedError);
    expect(error).toMatchObject({ retryable: false, sqlState: '23503' });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('secret');
    expect(await temporary.database.calls.page({ limit: 10 }, { sipCallId: `${id}@host` })).toEqual({
      items: [],
      next: null,
    });
  });
});

describe('calls', () => {
  it('are listed newest first, page by page', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    // Three of them began in the same millisecond.
    const rows = ids.map((id, i) => call(id, { startedAt: 1_900_000_000_000 + Math.max(0, i - 2) }));
    await temporary.database.callTraces.write({ calls: rows, events: [], handoffs: [] });
    const seen: string[] = [];
    let after: string | undefined;
    while (seen.length < 5) {
      const page = await temporary.database.calls.page({ limit: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    }
    expect(seen.slice(0, 2)).toEqual([ids[4], ids[3]]);
    expect(new Set(seen.slice(0, 5))).toEqual(new Set(ids));
  });
});

describe('handoffs', () => {
  it('remember who saw them first', async () => {
    const id = randomUUID();
    await temporary.database.callTraces.write({ calls: [call(id)], events: [], handoffs: [handoff(id, {})] });
    const { handoffs } = temporary.database;
    await handoffs.markSeen(`${id}.handoff-1`, 'first@baton.local');
    await handoffs.markSeen(`${id}.handoff-1`, 'second@baton.local');
    expect((await handoffs.byId(`${id}.handoff-1`)).seenBy).toBe('first@baton.local');
    await expect(handoffs.markSeen(`${id}.other`, 'x')).rejects.toMatchObject({ code: 'not-found' });
    await expect(handoffs.markSeen('other', 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that ring can be taken on the screen, which is told at once; others cannot', async () => {
    const [id, over] = [randomUUID(), randomUUID()];
    const { handoffs, callTraces } = temporary.database;
    const rows = [handoff(id, {}), handoff(over, { state: 'failed' })];
    await callTraces.write({ calls: [call(id), call(over)], events: [], handoffs: rows });
    const url = temporary.superuserUrl;
    const notices = new Notices({ url, applicationName: 'spec', channels: ['baton_handoff_accepted'] });
    const told = new Promise<string>((resolve) => notices.on('baton_handoff_accepted', resolve));
    await new Promise<void>((resolve) => notices.onReconnect(resolve));
    await handoffs.accept(`${id}.handoff-1`);
    expect(await told).toBe(`${id}.handoff-1`);
    await expect(handoffs.accept(`${over}.handoff-1`)).rejects.toMatchObject({ code: 'not-found' });
    await expect(handoffs.accept('other')).rejects.toMatchObject({ code: 'not-found' });
    await notices.close();
  });
});
