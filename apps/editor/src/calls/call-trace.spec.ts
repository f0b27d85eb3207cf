import { describe, expect, it } from '@jest/globals';
import type { TraceRow } from '../api/api-types.js';
import { followTrace, type TraceListeners } from './call-trace.js';

const row = (seq: number): TraceRow => ({ seq, at: seq, kind: 'effect', body: { type: 'stop-speaking' } });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** What the stream would tell, told by the spec. */
class FakeStream {
  listeners: TraceListeners | null = null;
  closed = false;
  readonly open = (listeners: TraceListeners): (() => void) => {
    this.listeners = listeners;
    return () => {
      this.closed = true;
    };
  };
}

function bench(stored: TraceRow[]) {
  const stream = new FakeStream();
  const state = { ended: false };
  const trace = followTrace({
    rows: async (after) => ({
      events: stored.filter(({ seq }) => after === undefined || seq > after).slice(0, 2),
      ended: state.ended,
    }),
    stream: stream.open,
  });
  const seqs = () => trace.store.getState().rows.map(({ seq }) => seq);
  return { stream, state, trace, seqs };
}

describe('following a call', () => {
  it('reads every page of what is there, then each new row once', async () => {
    const { stream, trace, seqs } = bench([row(0), row(1), row(2)]);
    await settled();
    expect(seqs()).toEqual([0, 1, 2]);
    stream.listeners?.opened();
    stream.listeners?.row(row(2));
    stream.listeners?.row(row(3));
    expect(seqs()).toEqual([0, 1, 2, 3]);
    expect(trace.store.getState().phase).toBe('live');
  });

  it('reads what came while the connection was away', async () => {
    const stored = [row(0)];
    const { stream, trace, seqs } = bench(stored);
    await settled();
    stream.listeners?.opened();
    stream.listeners?.lost();
    expect(trace.store.getState().phase).toBe('reconnecting');
    stored.push(row(1));
    stream.listeners?.opened();
    await settled();
    expect(seqs()).toEqual([0, 1]);
  });

  it('closes the stream when the call ends', async () => {
    const { stream, state, trace } = bench([row(0)]);
    await settled();
    expect(stream.closed).toBe(false);
    state.ended = true;
    stream.listeners?.ended();
    await settled();
    expect(stream.closed).toBe(true);
    expect(trace.store.getState().phase).toBe('ended');
  });

  it('opens no stream for a call that has ended', async () => {
    const stream = new FakeStream();
    const trace = followTrace({ rows: async () => ({ events: [], ended: true }), stream: stream.open });
    await settled();
    expect(stream.listeners).toBeNull();
    expect(trace.store.getState().phase).toBe('ended');
  });
});
