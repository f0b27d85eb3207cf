import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says, slot } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const sorry = { id: 'sorry', type: 'say', settings: { prompt: says('Sorry.') } };
const back = { id: 'back', type: 'resume' };
const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number')] } };
const confirm = {
  id: 'confirm',
  type: 'confirm',
  settings: { prompt: says('{{people}}, right?'), slots: [{ variable: 'people', entity: 'number' }] },
};
const ways = [
  ...['ask answered confirm', 'ask silence end', 'ask misunderstanding end', 'r next sorry', 'sorry next back'],
  ...['yes', 'no', 'silence', 'misunderstanding'].map((outcome) => `confirm ${outcome} end`),
];
const call = (expression: string) =>
  new SimulatedCall(aFlow([ask, confirm, sorry, back, rule('r', { kind: 'condition', expression })], ways)).answer();

describe('a condition that becomes true where the caller stays at a node', () => {
  it('fires on a correction, and the read-back follows', () => {
    const corrected = call('people > 8').say('four', { entities: { number: 4 } });
    corrected.say('no, ten', { answer: 'no', entities: { number: 10 } });
    expect([corrected.rules(), corrected.said()]).toEqual([['r'], ['Sorry.', '10, right?']]);
    const back = corrected.say('no, four', { answer: 'no', entities: { number: 4 } });
    expect(back.said()).toEqual(['4, right?']);
    expect(back.say('no, nine', { answer: 'no', entities: { number: 9 } }).rules()).toEqual(['r', 'r']);
  });

  it('fires on what is no answer there', () => {
    const mumbled = call('topic == "payment"').mumble();
    expect(mumbled.rules()).toEqual([]);
    const named = mumbled.say('payment', { topic: { word: 'payment', intents: [] } });
    expect([named.rules(), named.said()]).toEqual([['r'], ['Sorry.', 'people?']]);
  });
});
