import { describe, expect, it } from '@jest/globals';
import { aFlow, says } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const set = { id: 'set', type: 'set', settings: { assignments: [{ variable: 'people', expression: '4' }] } };
const confirm = {
  id: 'confirm',
  type: 'confirm',
  settings: { prompt: says('{{people}}, right?'), slots: [{ variable: 'people', entity: 'number' }] },
};
const ways = ['yes', 'no', 'silence', 'misunderstanding'].map((outcome) => `confirm ${outcome} end`);
const call = () => new SimulatedCall(aFlow([set, confirm], ['set next confirm', ...ways])).answer();
const outcome = (confirmed: SimulatedCall) => confirmed.traces('outcome').at(-1)?.outcome;

describe('confirm', () => {
  it('reads back and hears yes or no', () => {
    expect(call().said()).toEqual(['4, right?']);
    expect(outcome(call().say('yes', { answer: 'yes' }))).toBe('yes');
    expect(outcome(call().say('no', { answer: 'no' }))).toBe('no');
  });

  it('takes a correction, with or without a no, and reads back again', () => {
    const corrected = call().say('no, five', { answer: 'no', entities: { number: 5 } });
    expect(corrected.said()).toEqual(['5, right?']);
    expect(corrected.say('six', { entities: { number: 6 } }).said()).toEqual(['6, right?']);
    expect(outcome(corrected.say('yes, six', { answer: 'yes', entities: { number: 6 } }))).toBe('yes');
    expect(corrected.state.variables['people']).toBe(6);
  });

  it('takes what a list holds already for no correction of it', () => {
    const flow = aFlow(
      [
        { id: 'set', type: 'set', settings: { assignments: [{ variable: 'dishes', expression: '["soup"]' }] } },
        { ...confirm, settings: { prompt: says('{{dishes}}?'), slots: [{ variable: 'dishes', entity: 'dish' }] } },
      ],
      ['set next confirm', ...ways],
      {
        variables: [{ name: 'dishes', type: 'list' }],
        entities: [{ name: 'dish', kind: 'choice', choices: [{ value: 'soup' }, { value: 'fish' }] }],
      },
    );
    const read = () => new SimulatedCall(flow).answer();
    expect(outcome(read().say('yes, soup', { answer: 'yes', entities: { dish: 'soup' } }))).toBe('yes');
    expect(
      read()
        .say('no, fish', { answer: 'no', entities: { dish: 'fish' } })
        .said(),
    ).toEqual(['fish?']);
  });

  it('does not read back for ever', () => {
    const confirmed = call();
    for (let turn = 0; turn < 30 && confirmed.state.phase === 'talking'; turn += 1) {
      confirmed.say('?', { entities: { number: (turn % 9) + 5 } });
    }
    expect(outcome(confirmed)).toBe('misunderstanding');
  });
});
