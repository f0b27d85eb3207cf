import { describe, expect, it } from '@jest/globals';
import { aFlow, says } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const topic = { word: 'debit', intents: ['debit_stop', 'debit_start'] };
const choices = [
  { id: 'book', intents: ['book'], key: '1' },
  { id: 'stop', intents: ['debit_stop'] },
  { id: 'start', intents: ['debit_start'] },
];
const ways = ['book', 'stop', 'start', 'silence', 'misunderstanding'].map((outcome) => `menu ${outcome} end`);

const call = (settings: Record<string, unknown> = {}) => {
  const menu = { id: 'menu', type: 'choose', settings: { prompt: says('What?'), choices, ...settings } };
  return new SimulatedCall(aFlow([menu], ways)).answer();
};
const outcome = (chosen: SimulatedCall) => chosen.traces('outcome').at(-1)?.outcome;

describe('choose', () => {
  it('goes where the intent or the key leads', () => {
    expect(outcome(call().wants('book'))).toBe('book');
    expect(outcome(call().press('1'))).toBe('book');
  });

  it('keeps what the caller wants also when it was said by key', () => {
    expect(call().press('1').state.reason).toEqual({ intent: 'book', topic: null, words: null });
  });

  it('listens where there is nothing to say, instead of failing to say it', () => {
    const chosen = call({ prompt: says('…') });
    expect(chosen.said()).toEqual([]);
    expect(chosen.types()).toContain('listen');
  });

  it('does not understand an intent or a key that leads nowhere from here', () => {
    expect(call().wants('hours').traces('not-understood')).toHaveLength(1);
    expect(call().press('9').traces('not-understood')).toHaveLength(1);
  });

  it('does not act on what the recogniser rejects', () => {
    const rejected = call().say('book', { intent: { name: 'book', confidence: 1 } }, 'reject');
    expect(rejected.traces('not-understood')).toHaveLength(1);
    expect(rejected.state.reason.intent).toBeNull();
  });

  it('clarifies a topic in the caller’s own word, keeps it, and does not clarify it twice', () => {
    const chosen = call({ clarify: says('About {{topic}}: what exactly?') });
    expect(chosen.say('debit', { topic }).said()).toEqual(['About debit: what exactly?']);
    expect(chosen.traces('clarified')).toEqual([{ kind: 'clarified', nodeId: 'menu', topic: 'debit' }]);
    expect(chosen.traces('not-understood')).toEqual([]);
    expect(chosen.last('listen').expect.topic).toBe('debit');
    chosen.say('debit', { topic });
    expect(chosen.traces('not-understood')).toHaveLength(1);
    expect(outcome(chosen.wants('debit_stop'))).toBe('stop');
  });

  it('asks nothing back about a topic that can only mean one thing here', () => {
    const chosen = call({ clarify: says('What exactly?') });
    expect(outcome(chosen.say('debit', { topic: { word: 'debit', intents: ['debit_stop', 'gone'] } }))).toBe('stop');
  });

  it('takes "yes" after "are you there?" for "I am here"', () => {
    const chosen = call({ ladders: { silence: [says('Are you there?')] } }).silence();
    expect(chosen.said()).toEqual(['Are you there?']);
    expect(chosen.last('listen').expect.yesNo).toBe(true);
    expect(chosen.say('yes', { answer: 'yes' }).said()).toEqual(['What?']);
    expect(chosen.traces('not-understood')).toEqual([]);
    expect(chosen.say('yes', { answer: 'yes' }).traces('not-understood')).toHaveLength(1);
  });

  it('gives a caller time who asks for it, and that is no miss', () => {
    const chosen = call().say('hold on', { holdOn: true });
    expect(chosen.said()).toEqual(['Of course, take your time.']);
    expect(chosen.last('listen').noInputMs).toBe(20_000);
    expect(chosen.state).toMatchObject({ silentInARow: 0, misunderstoodInARow: 0 });
    expect(chosen.silence().last('listen').noInputMs).toBe(5_000);
  });

  it('says it again for a caller who asks what was said, and that is no miss', () => {
    const chosen = call().say('pardon?', { repeat: true });
    expect(chosen.said()).toEqual(['What?']);
    expect(chosen.traces('not-understood')).toEqual([]);
  });

  it('rotates its variants by the call’s seed and how often it was said', () => {
    const flow = { prompt: says('A', 'B', 'C') };
    expect(call(flow).say('', { repeat: true }).say('', { repeat: true }).said()).toEqual(['C']);
    expect(call(flow).silence().said()).toEqual(['B']);
  });
});
