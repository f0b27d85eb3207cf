import { describe, expect, it } from '@jest/globals';
import { aFlow, says } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const queue = { id: 'queue', type: 'queue-status', settings: { queue: 'q', waitVariable: 'wait' } };
const tell = { id: 'tell', type: 'say', settings: { prompt: says('About {{wait}} minutes.') } };
const ways = ['queue waiting tell', 'tell next end', 'queue available end', 'queue closed end', 'queue unknown end'];
const call = () => new SimulatedCall(aFlow([queue, tell], ways)).answer();
const outcome = (asked: SimulatedCall) => asked.traces('outcome').findLast(({ nodeId }) => nodeId === 'queue')?.outcome;

describe('queue-status', () => {
  it('asks, and goes where the answer leads', () => {
    expect(call().types()).toEqual(['start-timer', 'query-queue', 'start-timer']);
    expect(outcome(call().queue('closed'))).toBe('closed');
    expect(outcome(call().queue('available'))).toBe('available');
  });

  it('rounds the wait up to whole minutes, and remembers what was promised', () => {
    const asked = call().queue('waiting', 61_000);
    expect(asked.said()[0]).toBe('About 2 minutes.');
    expect(asked.state.promisedWaitMinutes).toBe(2);
    expect(call().queue('waiting', 5_000).said()[0]).toBe('About 1 minute.');
  });

  it('promises nothing that nobody knows', () => {
    const asked = call().queue('waiting', null);
    expect(outcome(asked)).toBe('unknown');
    expect(asked.state.promisedWaitMinutes).toBeNull();
  });

  it('goes on as unknown when no answer comes, and ignores one that comes later', () => {
    const asked = call();
    const { requestId } = asked.last('query-queue');
    expect(outcome(asked.timerEnds('queue'))).toBe('unknown');
    const queueState = { status: 'closed' as const, agentsAvailable: null, position: null, estimatedWaitMs: null };
    expect(asked.send({ type: 'queue-answered', requestId, queue: queueState }).effects).toEqual([]);
  });
});
