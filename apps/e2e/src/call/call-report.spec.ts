import type { HandoffContext } from '@baton/flow-engine';
import { describe, expect, it } from '@jest/globals';
import type { CallRow, TraceRow } from '../system/api-client.js';
import { endedAsTheFlowSays, handoffOf, reportOf } from './call-report.js';

const context = { callId: 'c1', handoffId: 'c1.handoff-1' } as HandoffContext;

const bodies: TraceRow['body'][] = [
  { type: 'trace', entry: { kind: 'node-entered', nodeId: 'start', nodeType: 'start', label: '' } },
  {
    type: 'transfer',
    transferId: 't1',
    handoffId: 'c1.handoff-1',
    nodeId: 'person',
    way: 'bridge',
    destination: { kind: 'queue', queue: 'reservations' },
    whisper: null,
    timeoutMs: 20_000,
    context,
  },
  { type: 'transfer-ended', at: 9, transferId: 't1', outcome: 'busy', sipStatus: 486 },
  {
    type: 'transfer',
    transferId: 't2',
    handoffId: 'c1.handoff-1',
    nodeId: 'person',
    way: 'refer',
    destination: { kind: 'queue', queue: 'reservations' },
    whisper: null,
    timeoutMs: 20_000,
    context,
  },
];
const rows = (more: TraceRow['body'][] = []): TraceRow[] =>
  [...bodies, ...more].map((body, seq) => ({ seq, at: seq, kind: 'event', body }));
const connected: TraceRow['body'] = {
  type: 'transfer-ended',
  at: 9,
  transferId: 't2',
  outcome: 'connected',
  sipStatus: 200,
};
const recording = {
  type: 'record-message' as const,
  nodeId: 'n',
  queue: 'desk',
  longestMs: 60_000,
  silenceMs: 4_000,
  endKey: '#',
  context,
};

describe('the report of a call', () => {
  it('lists the path', () => {
    expect(reportOf(rows()).path).toEqual(['start']);
  });

  it('has no handoff when no way succeeded, though the context arrived at a busy telephone', () => {
    expect(handoffOf(rows(), [{ way: 'bridge', destination: 'sip:agent@127.0.0.1', context }])).toBeNull();
  });

  it('tells the handoff as it arrived by the way that succeeded', () => {
    const refer = { way: 'refer' as const, destination: 'sip:agent@127.0.0.1', context };
    const bridge = { ...refer, way: 'bridge' as const };
    expect(handoffOf(rows([connected]), [bridge, refer])).toEqual(refer);
  });

  it("tells what was sent when the agent's telephone is another program's", () => {
    expect(handoffOf(rows([connected]), [])).toEqual({ way: 'refer', destination: 'reservations', context });
  });

  it('tells attended of a telephone at which it looks like any other call', () => {
    const attended = rows([connected]).map((row) =>
      row.body.type === 'transfer' ? { ...row, body: { ...row.body, way: 'attended' as const } } : row,
    );
    const here = { way: 'bridge' as const, destination: 'sip:agent@127.0.0.1', context };
    expect(handoffOf(attended, [here])).toEqual({ ...here, way: 'attended' });
  });

  it('tells what other systems answered, or why there was no answer', () => {
    const asked = (requestId: string): TraceRow['body'] => ({
      type: 'send-request',
      requestId,
      nodeId: 'booking',
      method: 'GET',
      url: 'https://bookings.example',
      headers: [],
      body: null,
      timeoutMs: 8_000,
      retries: 0,
      idempotent: false,
      mapping: [],
    });
    const answered = { type: 'request-answered', at: 9, values: {} } as const;
    const { requests } = reportOf(
      rows([
        asked('r1'),
        { ...answered, requestId: 'r1', status: 404, failure: null },
        asked('r2'),
        { ...answered, requestId: 'r2', status: null, failure: 'timeout' },
        asked('r3'),
      ]),
    );
    const request = { nodeId: 'booking', method: 'GET', url: 'https://bookings.example' };
    expect(requests).toEqual([
      { ...request, status: 404, failure: null },
      { ...request, status: null, failure: 'timeout' },
      { ...request, status: null, failure: null },
    ]);
  });

  it('tells call backs and messages', () => {
    const { callbacks, messages } = reportOf(
      rows([
        { type: 'book-callback', requestId: 'c1', nodeId: 'n', queue: 'desk', number: '+44', wanted: null, context },
        { type: 'callback-answered', at: 9, requestId: 'c1', booked: true },
        { ...recording, recordingId: 'm1' },
        { type: 'message-recorded', at: 9, recordingId: 'm1', spokenMs: 2_400, reason: 'silence' },
        { ...recording, recordingId: 'm2' },
      ]),
    );
    expect(callbacks).toEqual([{ queue: 'desk', number: '+44', booked: true }]);
    expect(messages).toEqual([
      { queue: 'desk', spokenMs: 2_400 },
      { queue: 'desk', spokenMs: null },
    ]);
  });

  it.each([
    ['flow', true],
    ['transfer', true],
    ['caller', false],
    ['media-lost', false],
  ])('a call that ended by %s ended as the flow says: %s', (endReason, expected) => {
    expect(endedAsTheFlowSays({ endReason } as CallRow)).toBe(expected);
  });
});
