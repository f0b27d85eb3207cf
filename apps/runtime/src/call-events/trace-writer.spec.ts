import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HandoffContext, TraceStep } from '@baton/flow-engine';
import { pino, type Logger } from 'pino';
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
const step: TraceStep = { event: { type: 'no-input', at: 10, listenId: 'l1' }, effects: [] };
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
const booking = {
  callId: 'c1',
  id: 'c1.callback-1',
  queue: 'reservations',
  number: '+442079460018',
  wantedDate: null,
  wantedTime: null,
  context: {} as HandoffContext,
  bookedAt: 5_000,
};
const message = {
  callId: 'c1',
  id: 'c1.recording-1',
  queue: 'reservations',
  durationMs: 2_000,
  spokenMs: 1_000,
  context: {} as HandoffContext,
  recordedAt: 5_000,
  audio: 'c1.recording-1.wav',
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
    for (let count = 0; count < 500; count += 1) trace.step(step, step);
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
    trace.step(step, step);
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
    trace.step(step, step);
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

  it('keeps what a call still leaves whose lines are refused, for the next start', async () => {
    refused = 'c1';
    const log = { error: () => undefined, warn: () => undefined, info: () => undefined };
    const setAside = new Promise<void>((resolve) => Object.assign(log, { error: () => resolve() }));
    const spool = new TraceSpool(folder);
    const writer = new TraceWriter(spool, store, (error) => error instanceof Away, log as unknown as Logger);
    const trace = writer.open(call);
    writer.start();
    await setAside;
    expect(await trace.callback(booking)).toBe(true);
    trace.end(over);
    writer.ended('c1');
    expect(writer.pending).toBe(0);
    await writer.stop(0);

    refused = undefined;
    const next = newWriter();
    expect(next.recover(new Date())).toBe(0);
    await next.stop(1_000);
    expect(written.get('c1')?.map(({ kind }) => kind)).toEqual(['call', 'callback', 'call']);
    expect(readdirSync(folder)).toEqual([]);
  }, 30_000);

  it('has a booking on the disk when it says so, whether the database is there or not', async () => {
    away = true;
    const writer = newWriter();
    expect(await writer.open(call).callback(booking)).toBe(true);
    expect(readFileSync(join(folder, 'c1.jsonl'), 'utf8')).toContain(
      JSON.stringify({ kind: 'callback', row: booking }),
    );
    await writer.stop(0);
  });

  it('does not say that a booking was kept when it could not be', async () => {
    const writer = newWriter();
    const trace = writer.open(call);
    await writer.stop(0);
    // The next file gets the number that the call's had.
    const next = openSync(join(folder, 'next'), 'w');
    expect(await trace.callback(booking)).toBe(false);
    closeSync(next);
  });

  it('leaves a recording on the disk until the database has it', async () => {
    away = true;
    const first = newWriter();
    const trace = first.open(call);
    const { name, path } = trace.audioFile('recording-1');
    expect(name).toBe(message.audio);
    writeFileSync(path, 'audio');
    expect(await trace.voicemail(message)).toBe(true);
    trace.end(over);
    first.ended('c1');
    await first.stop(50);
    expect(readdirSync(folder).sort()).toEqual(['c1.jsonl', 'c1.recording-1.wav']);

    away = false;
    const next = newWriter();
    next.recover(new Date());
    await next.stop(1_000);
    expect(written.get('c1')).toContainEqual({ kind: 'voicemail', row: message });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('removes a recording that nobody finished', async () => {
    const died = newWriter();
    writeFileSync(died.open(call).audioFile('recording-2').path, 'half');
    const next = newWriter();
    next.recover(new Date());
    expect(readdirSync(folder)).toEqual(['c1.jsonl']);
    await Promise.all([died.stop(0), next.stop(1_000)]);
  });

  it('seals what is masked, bound to its place, and nothing else', async () => {
    const seal = (callId: string, seq: number, json: string) => `${callId} ${seq} ${json}`;
    const writer = new TraceWriter(new TraceSpool(folder), store, () => false, pino({ level: 'silent' }), seal);
    const exact: TraceStep = {
      event: { type: 'keys', at: 10, listenId: 'l1', keys: '4711' },
      effects: [{ type: 'stop-speaking' }],
    };
    const shown: TraceStep = { event: { ...exact.event, keys: '***' } as TraceStep['event'], effects: exact.effects };
    expect(writer.open(call).step(exact, shown)).toBe(0);
    await writer.stop(1_000);
    const rows = (written.get('c1') ?? []).flatMap((line) => (line.kind === 'trace' ? [line.row] : []));
    expect(rows).toEqual([
      { callId: 'c1', seq: 0, at: 10, kind: 'event', body: shown.event, sealed: `c1 0 ${JSON.stringify(exact.event)}` },
      { callId: 'c1', seq: 1, at: 10, kind: 'effect', body: { type: 'stop-speaking' } },
    ]);
  });
});
