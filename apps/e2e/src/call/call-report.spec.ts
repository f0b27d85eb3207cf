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
    expect(handoffOf(rows([connected]), [bridge, refer])).toBe(refer);
  });

  it("tells what was sent when the agent's telephone is another program's", () => {
    expect(handoffOf(rows([connected]), [])).toEqual({ way: 'refer', destination: 'reservations', context });
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
