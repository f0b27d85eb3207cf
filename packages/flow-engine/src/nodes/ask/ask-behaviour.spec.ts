import { describe, expect, it } from '@jest/globals';
import { aFlow, says, slot } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const ways = ['ask answered end', 'ask silence given-up', 'ask misunderstanding given-up'];
const givenUp = { id: 'given-up', type: 'end', settings: { result: 'given-up' } };

const call = (settings: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  new SimulatedCall(aFlow([{ id: 'ask', type: 'ask', settings, ...more }, givenUp], ways)).answer();

const both = { slots: [slot('people', 'number'), slot('day', 'date')] };

describe('ask', () => {
  it('asks for one slot after the other', () => {
    const asking = call(both);
    expect(asking.said()).toEqual(['people?']);
    expect(asking.last('listen').expect).toMatchObject({ entities: ['number', 'date'], askedEntity: 'number' });
    asking.say('four', { entities: { number: 4 } });
    expect(asking.said()).toEqual(['day?']);
    asking.say('friday', { entities: { date: '2026-11-27' } });
    expect(asking.state.variables).toEqual({ people: 4, day: '2026-11-27' });
    expect(asking.last('hang-up').result).toBe('done');
  });

  it('takes several answers from one utterance', () => {
    const asking = call(both).say('four on friday', { entities: { number: 4, date: '2026-11-27' } });
    expect(asking.state.variables).toEqual({ people: 4, day: '2026-11-27' });
  });

  it('takes a correction of what it has, but not in the place of an answer', () => {
    const corrected = call(both)
      .say('four', { entities: { number: 4 } })
      .say('no, five', { entities: { number: 5 } });
    expect(corrected.state.variables).toEqual({ people: 5 });
    expect(corrected.said()).toEqual(['day?']);
    const answered = call(both).say('four', { entities: { number: 4 } });
    answered.say('the fifth', { entities: { number: 5, date: '2026-12-05' } });
    expect(answered.state.variables).toEqual({ people: 4, day: '2026-12-05' });
  });

  it('reads back what it is unsure of, and takes it on a yes', () => {
    const asking = call({ slots: [slot('day', 'date')] }).say(
      'friday',
      { entities: { date: '2026-11-27' } },
      'confirm',
    );
    expect(asking.said()).toEqual(['I heard Friday the 27th of November. Is that right?']);
    expect(asking.last('listen').expect).toMatchObject({ yesNo: true, askedEntity: 'date' });
    expect(asking.state.variables).toEqual({});
    asking.say('yes', { answer: 'yes' });
    expect(asking.state.variables).toEqual({ day: '2026-11-27' });
  });

  it('asks again on a no, which counts as a misunderstanding', () => {
    const asking = call(both)
      .say('four', { entities: { number: 4 } }, 'confirm')
      .say('no', { answer: 'no' });
    expect(asking.said()).toEqual(['people?']);
    expect(asking.state.misunderstoodInARow).toBe(1);
  });

  it('takes the correction that comes with the no', () => {
    const asking = call(both).say('four', { entities: { number: 4 } }, 'confirm');
    asking.say('no, five', { answer: 'no', entities: { number: 5 } });
    expect(asking.state.variables).toEqual({ people: 5 });
    expect(asking.said()).toEqual(['day?']);
  });

  it('does not read back for ever', () => {
    const asking = call(both);
    for (let turn = 0; turn < 12 && asking.state.phase === 'talking'; turn += 1) {
      asking.say('?', { entities: { number: turn + 1 } }, 'confirm');
    }
    expect(asking.last('hang-up').result).toBe('given-up');
  });

  it('reads back never, or always, as it is set', () => {
    const never = call({ ...both, confirm: 'never' }).say('four', { entities: { number: 4 } }, 'confirm');
    expect(never.state.variables).toEqual({ people: 4 });
    const always = call({ ...both, confirm: 'always' }).say('four', { entities: { number: 4 } });
    expect(always.said()).toEqual(['I heard 4. Is that right?']);
  });

  it('does not understand what is out of range', () => {
    const asking = call(both).say('ninety', { entities: { number: 90 } });
    expect(asking.traces('not-understood')).toHaveLength(1);
    expect(asking.said()).toEqual(['people?']);
  });

  it('takes keys as an answer, without reading them back', () => {
    const asking = call({ slots: [slot('pin', 'digits')] });
    expect(asking.last('listen').keypad).toMatchObject({ maxDigits: 4, immediate: [] });
    expect(asking.press('12').traces('not-understood')).toHaveLength(1);
    asking.press('0042');
    expect(asking.state.variables).toEqual({ pin: '0042' });
  });

  it('keeps a yes or no', () => {
    expect(call({ slots: [slot('member', 'yesno')] }).say('yes', { answer: 'yes' }).state.variables).toEqual({
      member: true,
    });
  });

  it('asks only for what is not known, unless it is told to ask again', () => {
    const set = { id: 'set', type: 'set', settings: { assignments: [{ variable: 'people', expression: '3' }] } };
    const of = (askAgain: boolean) =>
      new SimulatedCall(
        aFlow([set, { id: 'ask', type: 'ask', settings: { ...both, askAgain } }, givenUp], ['set next ask', ...ways]),
      ).answer();
    expect(of(false).said()).toEqual(['day?']);
    expect(of(true).said()).toEqual(['people?']);
  });

  it('counts silence and misunderstanding apart, each by its own ladder, and then gives up', () => {
    const ladders = { silence: [says('Hello?')], misunderstanding: [says('Sorry?'), says('Once more.')] };
    const asking = call({ ...both, ladders });
    expect(asking.silence().said()).toEqual(['Hello?', 'people?']);
    expect(asking.mumble().said()).toEqual(['Sorry?', 'people?']);
    expect(asking.mumble().said()).toEqual(['Once more.', 'people?']);
    expect(asking.silence().said()).toEqual(['Hello?', 'people?']);
    expect(asking.silence().last('hang-up').result).toBe('given-up');
    expect(asking.traces('outcome').at(-1)).toMatchObject({ nodeId: 'ask', outcome: 'silence' });
  });

  it('uses what was said on the way to it', () => {
    const menu = {
      id: 'menu',
      type: 'choose',
      settings: { prompt: says('What?'), choices: [{ id: 'a', intents: ['book'] }] },
    };
    const flow = aFlow(
      [menu, { id: 'ask', type: 'ask', settings: both }, givenUp],
      ['menu a ask', 'menu silence end', 'menu misunderstanding end', ...ways],
    );
    const asking = new SimulatedCall(flow).answer();
    expect(asking.last('listen').expect.entities).toEqual(['number', 'date']);
    expect(asking.wants('book', { number: 6 }).said()).toEqual(['day?']);
    const unsure = new SimulatedCall(flow).answer();
    unsure.say('book for six', { intent: { name: 'book', confidence: 0.4 }, entities: { number: 6 } }, 'confirm');
    expect(unsure.say('yes', { answer: 'yes' }).said()).toEqual(['I heard 6. Is that right?']);
  });
});
