import type { Effect, HandoffContext } from '@baton/flow-engine';
import type { TracedHandoff } from '@baton/persistence';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { HandoffRecorder } from './handoff-recorder.js';

const context: HandoffContext = {
  handoffId: 'h1',
  callId: 'c1',
  flow: 'Restaurant',
  language: 'en-US',
  caller: null,
  dialled: '1000',
  reason: { intent: 'book_table', topic: null, words: 'a table' },
  rule: { id: 'r1', label: 'Asks for a person', trigger: 'asks-for-person' },
  collected: [],
  tried: [],
  promisedWaitMinutes: 4,
  care: null,
  summary: '',
  transcript: [],
};

const call = {
  id: 'c1',
  sipCallId: 's1',
  flowId: 'f1',
  versionId: 'v1',
  dialled: '1000',
  caller: null,
  startedAt: 1_000_000,
};

const transfer = (transferId: string, way: 'bridge' | 'refer', handoffId = 'h1'): Effect => ({
  type: 'transfer',
  transferId,
  handoffId,
  nodeId: 'n1',
  way,
  whisper: null,
  destination: { kind: 'queue', queue: 'reservations' },
  timeoutMs: 20_000,
  context,
});

describe('the decision record of a handoff', () => {
  let records: TracedHandoff[];
  let decided: string[];
  let recorder: HandoffRecorder;

  beforeEach(() => {
    records = [];
    decided = [];
    recorder = new HandoffRecorder(
      call,
      {
        write: (record) => records.push(record),
        decided: (trigger, outcome) => decided.push(`${trigger} ${outcome}`),
      },
      (nodeId) => nodeId === 'n1',
    );
  });
  const leaves = (outcome: string, atMs: number) =>
    recorder.effect({ type: 'trace', entry: { kind: 'outcome', nodeId: 'n1', outcome } }, atMs);
  const message = (recordingId: string, nodeId = 'n1'): Effect => ({
    type: 'record-message',
    recordingId,
    nodeId,
    queue: 'reservations',
    longestMs: 60_000,
    silenceMs: 4_000,
    endKey: '#',
    context,
  });

  it('sets the wait that came against the wait that was announced', () => {
    recorder.effect(transfer('t1', 'bridge'), 10_000);
    recorder.event({ type: 'transfer-ended', at: 24_000, transferId: 't1', outcome: 'connected', sipStatus: 200 }, 7);
    recorder.close(60_000);
    expect(records.map(({ state, revision }) => `${revision} ${state}`)).toEqual([
      '1 ringing',
      '2 connected',
      '3 ended',
    ]);
    expect(records.at(-1)).toMatchObject({
      decision: { announcedWaitMinutes: 4, waitedMs: 14_000 },
      answeredAt: 1_024_000,
      endedAt: 1_060_000,
    });
  });

  it('lists every way that was tried with its end', () => {
    recorder.effect(transfer('t1', 'bridge'), 0);
    recorder.event({ type: 'transfer-ended', at: 5_000, transferId: 't1', outcome: 'busy', sipStatus: 486 }, 7);
    recorder.effect(transfer('t2', 'refer'), 5_000);
    recorder.event({ type: 'transfer-ended', at: 9_000, transferId: 't2', outcome: 'declined', sipStatus: 603 }, 7);
    leaves('no-agent', 9_000);
    expect(records.at(-1)).toMatchObject({
      state: 'failed',
      ways: [
        { way: 'bridge', startedMs: 1_000_000, endedMs: 1_005_000, outcome: 'busy', sipStatus: 486 },
        { way: 'refer', startedMs: 1_005_000, endedMs: 1_009_000, outcome: 'declined', sipStatus: 603 },
      ],
    });
  });

  it('keeps the utterances on which the decision rests', () => {
    const meaning = {
      intent: null,
      topic: null,
      entities: {},
      answer: null,
      wantsPerson: true,
      holdOn: false,
      repeat: false,
    };
    const said = {
      type: 'utterance',
      listenId: 'l',
      accepted: 'take',
      meaning,
      durationMs: 900,
      confidence: 0.9,
    } as const;
    recorder.event({ ...said, at: 3_000, text: 'agent' }, 7);
    recorder.effect(transfer('t1', 'bridge'), 4_000);
    expect(records[0]?.decision.evidence).toEqual([{ seq: 7, text: 'agent' }]);
  });

  it('is closed as failed when the caller hangs up while it rings', () => {
    recorder.effect(transfer('t1', 'bridge'), 1_000);
    recorder.close(2_000);
    expect(records.at(-1)).toMatchObject({ state: 'failed', ways: [{ endedMs: 1_002_000, outcome: null }] });
  });

  it('begins a second record for a second handoff', () => {
    recorder.effect(transfer('t1', 'bridge'), 1_000);
    recorder.event({ type: 'transfer-ended', at: 2_000, transferId: 't1', outcome: 'connected', sipStatus: 200 }, 7);
    recorder.event({ type: 'caller-returned', at: 3_000, transferId: 't1' }, 7);
    recorder.effect(transfer('t2', 'bridge', 'h2'), 4_000);
    expect(records.map(({ handoffId, state }) => `${handoffId} ${state}`)).toEqual([
      'h1 ringing',
      'h1 connected',
      'h1 ended',
      'h2 ringing',
    ]);
  });

  it('lists a message among the ways, and is over without a person when it was left', () => {
    recorder.effect(transfer('t1', 'bridge'), 0);
    recorder.event({ type: 'transfer-ended', at: 5_000, transferId: 't1', outcome: 'no-answer', sipStatus: 408 }, 7);
    recorder.effect(message('t2'), 5_000);
    recorder.event({ type: 'message-recorded', at: 20_000, recordingId: 't2', spokenMs: 9_000, reason: 'key' }, 8);
    leaves('left', 20_000);
    recorder.close(21_000);
    expect(records.at(-1)).toMatchObject({
      state: 'ended',
      answeredAt: null,
      ways: [{ way: 'bridge' }, { way: 'voicemail', outcome: 'left', endedMs: 1_020_000 }],
    });
    expect(decided).toEqual(['asks-for-person left']);
  });

  it('counts a message that the caller ended by hanging up as left', () => {
    recorder.effect(message('t1'), 0);
    recorder.messageLeft(9_000);
    recorder.close(9_000);
    expect(records.at(-1)).toMatchObject({ state: 'ended', ways: [{ way: 'voicemail', outcome: 'left' }] });
    expect(decided).toEqual(['asks-for-person left']);
  });

  it('is not begun by a message that no handoff is about', () => {
    recorder.effect(message('r1', 'voicemail'), 0);
    recorder.event({ type: 'message-recorded', at: 1_000, recordingId: 'r1', spokenMs: 500, reason: 'silence' }, 1);
    recorder.messageLeft(2_000);
    expect(records).toEqual([]);
    expect(decided).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['abandoned', []],
    ['no-agent', ['no-agent']],
    ['refused', ['refused']],
  ])('tells once what it came to: %s', (outcome, outcomes) => {
    recorder.effect(transfer('t1', 'bridge'), 0);
    for (const one of outcomes) leaves(one, 1_000);
    recorder.close(2_000);
    expect(decided).toEqual([`asks-for-person ${outcome}`]);
  });

  it('tells that a person was found once, though the call comes back from there', () => {
    recorder.effect(transfer('t1', 'bridge'), 0);
    recorder.event({ type: 'transfer-ended', at: 2_000, transferId: 't1', outcome: 'connected', sipStatus: 200 }, 7);
    recorder.event({ type: 'caller-returned', at: 3_000, transferId: 't1' }, 8);
    leaves('connected', 3_000);
    recorder.close(4_000);
    expect(decided).toEqual(['asks-for-person connected']);
  });
});
