import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

type Node = Record<string, unknown>;

const sorry = { id: 'sorry', type: 'say', settings: { prompt: says('Sorry.') } };
const back = { id: 'back', type: 'resume' };
const ways = ['box left end', 'box nothing-left end', 'sorry next back', 'r next sorry'];
const at = (settings: Node = {}, nodes: Node[] = []) => {
  const box = { id: 'box', type: 'voicemail', settings: { queue: 'q', prompt: says('After the tone.'), ...settings } };
  return new SimulatedCall(aFlow([box, sorry, back, ...nodes], ways)).answer();
};
const recorded = (call: SimulatedCall, spokenMs: number) =>
  call.send({
    type: 'message-recorded',
    recordingId: call.last('record-message').recordingId,
    spokenMs,
    reason: 'silence',
  });
const outcome = (call: SimulatedCall) => call.traces('outcome').findLast(({ nodeId }) => nodeId === 'box')?.outcome;

describe('voicemail', () => {
  it('says its prompt and records, with what the agent should know', () => {
    const call = at({ summary: 'From {{ caller }}.', endKey: 'none' });
    expect(call.types()).toEqual(['start-timer', 'speak', 'record-message', 'start-timer']);
    expect(call.last('record-message')).toMatchObject({
      queue: 'q',
      longestMs: 120_000,
      silenceMs: 4_000,
      endKey: null,
      context: { summary: 'From 4 4 1 2 3 4 5 6 7.' },
    });
    expect(at().last('record-message').endKey).toBe('#');
  });

  it('goes on by whether something was left', () => {
    expect(outcome(recorded(at(), 2_500))).toBe('left');
    expect(outcome(recorded(at(), 0))).toBe('nothing-left');
  });

  it('does not wait for ever for a recorder that does not end', () => {
    const call = at({ longestMs: 30_000 });
    const { recordingId } = call.last('record-message');
    expect(call.last('start-timer').ms).toBe(120_000);
    call.timerEnds('recording');
    expect(call.effects).toContainEqual({ type: 'cancel-recording', recordingId });
    expect(outcome(call)).toBe('nothing-left');
  });

  it('begins again after an interruption, without what was recorded', () => {
    const call = at({}, [rule('r', { kind: 'failure', kinds: ['synthesis'] })]);
    const { recordingId } = call.last('record-message');
    call.fails('synthesis');
    expect(call.effects).toContainEqual({ type: 'cancel-recording', recordingId });
    expect(call.last('record-message').recordingId).not.toBe(recordingId);
    expect(call.said()).toEqual(['Sorry.', 'After the tone.']);
  });

  it('keeps what was said when the caller hangs up', () => {
    const call = at().send({ type: 'hung-up', cause: 'caller' });
    expect(call.types()).not.toContain('cancel-recording');
    expect(call.state.phase).toBe('ended');
  });

  it('is not cut by a call that is too long', () => {
    expect(at().timerEnds('longest-call').types()).toEqual(['start-timer']);
  });
});
