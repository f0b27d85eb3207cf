import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

type Node = Record<string, unknown>;

const callback = (settings: Node = {}) => ({ id: 'callback', type: 'callback', settings: { queue: 'q', ...settings } });
const set = (...assignments: [string, string][]) => ({
  id: 'set',
  type: 'set',
  settings: { assignments: assignments.map(([variable, expression]) => ({ variable, expression })) },
});
const sorry = { id: 'sorry', type: 'say', settings: { prompt: says('Sorry.') } };
const variables = [
  { name: 'number', type: 'phone' },
  { name: 'day', type: 'date' },
  { name: 'at', type: 'time' },
  { name: 'word', type: 'string' },
];
const ways = ['set next callback', 'callback booked end', 'callback refused end'];
const at = (settings: Node = {}, assignments: [string, string][] = [['word', '"x"']], nodes: Node[] = []) =>
  new SimulatedCall(
    aFlow([set(...assignments), callback(settings), sorry, ...nodes], [...ways, 'r next sorry'], { variables }),
  );
const answered = (call: SimulatedCall, booked: boolean) =>
  call.send({ type: 'callback-answered', requestId: call.last('book-callback').requestId, booked });
const outcome = (call: SimulatedCall) =>
  call.traces('outcome').findLast(({ nodeId }) => nodeId === 'callback')?.outcome;

describe('callback', () => {
  it('books for the caller’s own number, as soon as somebody is free', () => {
    const call = at({ prompt: says('I am booking it.'), summary: 'Word {{ word }}.' }).answer();
    expect(call.said()).toEqual(['I am booking it.']);
    expect(call.last('book-callback')).toMatchObject({
      queue: 'q',
      number: '+441234567',
      wanted: null,
      context: { summary: 'Word x.', caller: '+441234567' },
    });
    expect(outcome(answered(call, true))).toBe('booked');
    expect(call.state.timers).toEqual([]);
  });

  it('books for the number, the day and the time that the caller said', () => {
    const settings = { numberVariable: 'number', dateVariable: 'day', timeVariable: 'at' };
    const told = at(settings, [
      ['number', '"020 7946"'],
      ['day', '"2026-12-01"'],
    ]).answer();
    expect(told.last('book-callback')).toMatchObject({
      number: '020 7946',
      wanted: { date: '2026-12-01', time: null },
    });
    const untold = at(settings, [['at', '"09:30"']]).answer();
    expect(untold.last('book-callback')).toMatchObject({ number: '+441234567', wanted: { date: null, time: '09:30' } });
  });

  it('is refused where there is no number, where it was not booked, and where nobody answers', () => {
    const call = { callId: 'c', localTime: '2026-11-22T18:00:00', dialled: '100', seed: 0 };
    for (const caller of [null, 'anonymous']) {
      const nobody = at().send({ type: 'call-answered', caller, ...call });
      expect(outcome(nobody)).toBe('refused');
      expect(nobody.types()).not.toContain('book-callback');
    }
    expect(outcome(answered(at().answer(), false))).toBe('refused');
    expect(outcome(at().answer().timerEnds('callback'))).toBe('refused');
  });

  it('is not booked twice after an interruption', () => {
    const failure = rule('r', { kind: 'failure' });
    const back = { id: 'back', type: 'resume' };
    const flow = aFlow([callback(), sorry, back, failure], [...ways.slice(1), 'r next sorry', 'sorry next back']);
    const call = new SimulatedCall(flow).answer().fails('synthesis');
    expect(call.all.filter(({ type }) => type === 'book-callback')).toHaveLength(1);
    expect(outcome(call)).toBe('refused');
  });
});
