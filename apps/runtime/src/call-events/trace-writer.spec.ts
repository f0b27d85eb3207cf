import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HandoffContext } from '@baton/flow-engine';
import { pino } from 'pino';
import type { TraceLine } from './trace-line.js';
import { TraceSpool } from './trace-spool.js';
import { TraceWriter } from './trace-writer.js';

class Away extends Error {}

const call = {
  id: 'c1',
  sipCallId: 's1',
  flowId: 'f1',
  versionId: 'v1',
  dialled: '1000',
  caller: null,
  startedAt: 1_000,
};
const noInput = { type: 'no-input', at: 10, listenId: 'l1' } as const;
const ringing = {
  callId: 'c1',
  handoffId: 'c1.handoff-1',
  revision: 1,
  queue: 'reservations',
  state: 'ringing' as const,
  startedAt: 5_000,
  answeredAt: null,
  endedAt: null,
  context: {} as HandoffContext,
  ways: [],
  decision: {
    trigger: null,
    ruleId: null,
    flowId: null,
    versionId: null,
    evidence: [],
    announcedWaitMinutes: null,
    waitedMs: null,
  },
};
const over = { endedAt: 9_000, result: 'booked', endReason: 'flow' };

describe('the trace of calls', () => {
  let folder: string;
  let written: Map<string, TraceLine[]>;
  let away: boolean;
  let refused: string | undefined;

  const store = {
    write: async (batch: { callId: string; lines: TraceLine[] }[]) => {
      if (away) throw new Away();
      if (batch.some(({ callId }) => callId === refused)) throw new Error('constraint');
      for (const { callId, lines } of batch) written.set(callId, [...(written.get(callId) ?? []), ...lines]);
    },
  };
  const newWriter = () =>
    new TraceWriter(new TraceSpool(folder), store, (error) => error instanceof Away, pino({ level: 'silent' }));
  const seqs = (callId: string) =>
    (written.get(callId) ?? []).flatMap((line) => (line.kind === 'trace' ? [line.row.seq] : []));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baton-spool-'));
    written = new Map();
    away = false;
    refused = undefined;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('goes to the database in order and leaves no file behind', async () => {
    const writer = newWriter();
    const trace = writer.open(call);
    for (let count = 0; count < 500; count += 1) trace.event(noInput);
    trace.end(over);
    writer.ended('c1');
    await writer.stop(1_000);
    expect(seqs('c1')).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('waits on disk while the database is away, and is all there afterwards', async () => {
    away = true;
    const writer = newWriter();
    const trace = writer.open(call);
    trace.event(noInput);
    trace.end(over);
    writer.ended('c1');
    await writer.stop(100);
    expect(written.size).toBe(0);
    expect(readdirSync(folder)).toEqual(['c1.jsonl']);

    away = false;
    const next = newWriter();
    expect(next.recover(new Date())).toBe(0);
    await next.stop(1_000);
    expect(written.get('c1')).toHaveLength(3);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends a call whose runtime died, in spite of a torn last line', async () => {
    const died = newWriter();
    const trace = died.open(call);
    trace.event(noInput);
    appendFileSync(join(folder, 'c1.jsonl'), '{"kind":"trace","row":{"seq":2,"at"');

    const next = newWriter();
    expect(next.recover(new Date('2026-01-01T00:01:00Z'))).toBe(1);
    await next.stop(1_000);
    expect(written.get('c1')?.at(-1)).toMatchObject({ kind: 'call', row: { id: 'c1', endReason: 'runtime-stopped' } });
    expect(seqs('c1')).toEqual([0]);
    await died.stop(0);
  });

  it('closes a handoff that rang when the runtime died', async () => {
    const died = newWriter();
    died.open(call).handoff({ ...ringing });
    const next = newWriter();
    next.recover(new Date(60_000));
    await next.stop(1_000);
    expect(written.get('c1')?.slice(-2)).toEqual([
      { kind: 'handoff', row: { ...ringing, state: 'failed', endedAt: 60_000, revision: 2 } },
      { kind: 'call', row: { ...call, endedAt: 60_000, result: 'failed', endReason: 'runtime-stopped' } },
    ]);
    await died.stop(0);
  });

  it('is not held up by another call whose lines are refused', async () => {
    refused = 'bad';
    const writer = newWriter();
    writer.start();
    for (const id of ['bad', 'good']) {
      const trace = writer.open({ ...call, id });
      trace.end(over);
      writer.ended(id);
    }
    while (!written.has('good')) await new Promise((resolve) => setTimeout(resolve, 20));
    await writer.stop(100);
    expect(readdirSync(folder)).toContain('bad.jsonl');
  });
});
