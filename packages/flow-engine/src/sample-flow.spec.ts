import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { SimulatedCall } from './testing/simulated-call.js';

const aCall = () => new SimulatedCall(restaurantFlow).answer();
const aboutBooking = { intent: { name: 'about_booking', confidence: 0.8 } };

describe('the sample flow', () => {
  it('greets and listens for everything it offers, at once', () => {
    const call = aCall();
    expect(call.said()).toEqual(['Hello, this is the assistant of Trattoria Baton.', 'How can I help?']);
    const { expect: expected, keypad, noInputMs } = call.last('listen');
    expect(expected.intents).toContain('book_table');
    expect(expected.entities).toEqual(['people', 'date', 'clock', 'name']);
    expect(expected.watchedIntents).toContain('bereavement');
    expect(keypad.immediate).toEqual(['1', '2', '3', '0']);
    expect(noInputMs).toBe(5_000);
  });

  it('hands a caller who insists on a person over, with what it is about', () => {
    const call = aCall().asksForPerson().queue('waiting', 200_000);
    expect(call.said()[0]).toMatch(/^The wait is about 4 minutes\./);
    call.say('no thank you, I want to talk to a person', { answer: 'no', wantsPerson: true });
    expect(call.said()).toEqual(['Of course. So that the right person gets it, what is it about?']);
    call.say('it is about my booking', aboutBooking).queue('available');
    const { context, way, destination } = call.last('transfer');
    expect({ way, destination }).toEqual({ way: 'bridge', destination: { kind: 'queue', queue: 'reservations' } });
    expect(context.reason).toEqual({ intent: 'about_booking', topic: null, words: 'it is about my booking' });
    expect(context.promisedWaitMinutes).toBe(4);
    expect(context.rule).toMatchObject({ id: 'asks-again', trigger: 'asks-for-person' });
    expect(call.rules()).toEqual(['asks-first', 'asks-again']);
    expect(call.traces('rule-fired')[0]?.beaten).toEqual(['asks-again']);
  });

  it('leads on to the same question when only the "no" was understood', () => {
    const call = aCall().asksForPerson().queue('waiting', 200_000).say('no thank you', { answer: 'no' });
    expect(call.said()).toEqual(['Of course. So that the right person gets it, what is it about?']);
  });

  it('goes back to where it was when the caller accepts help', () => {
    const call = aCall().asksForPerson().queue('waiting', 60_000);
    expect(call.said()[0]).toMatch(/^The wait is about 1 minute\./);
    call.say('yes please', { answer: 'yes' });
    expect(call.said()).toEqual(['Great.', 'How can I help?']);
    expect(call.state.interrupted).toEqual([]);
  });

  it('books a table from one sentence and the rest', () => {
    const call = aCall().wants('book_table', { people: 4, date: '2026-11-27' });
    expect(call.said()).toEqual(['At what time?']);
    call.say('half past seven', { entities: { clock: '19:30' } }).say('Rossi', { entities: { name: 'Rossi' } });
    expect(call.said()).toEqual([
      'A table for 4 people, Friday the 27th of November at 7:30 pm, for Rossi. Is that right?',
    ]);
    call.say('no, five people', { answer: 'no', entities: { people: 5 } });
    expect(call.said()[0]).toMatch(/^A table for 5 people/);
    call.say('yes', { answer: 'yes' });
    expect(call.said()).toEqual(['Thank you, Rossi. Your table is booked.', 'Is there anything else I can do?']);
    call.asksForPerson().queue('available').say('my booking', aboutBooking).queue('available');
    expect(call.last('transfer').context.collected).toContainEqual({
      name: 'day',
      label: 'Day',
      value: '2026-11-27',
      spoken: 'Friday the 27th of November',
    });
  });

  it('asks "are you there?" once and then gets a person', () => {
    const call = aCall().silence();
    expect(call.said()).toEqual(['Hey… are you there?']);
    expect(call.last('speak').tone).toBe('uncertain');
    call.silence().queue('waiting', 60_000);
    expect(call.rules()).toEqual(['silent']);
    expect(call.last('transfer').context.rule?.trigger).toBe('silence');
  });

  it('gets a person after two misunderstandings in a row', () => {
    const call = aCall().mumble();
    expect(call.said()[0]).toMatch(/^Sorry/);
    call.mumble().queue('available');
    expect(call.rules()).toEqual(['misunderstood']);
    expect(call.types()).toContain('transfer');
  });

  it('clarifies a topic once, and reads the next answer together with it', () => {
    const topic = {
      word: 'direct debit',
      intents: ['direct_debit_set_up', 'direct_debit_cancel', 'direct_debit_date'],
    };
    const call = aCall().say('direct debit', { topic });
    expect(call.said()).toEqual(["I understand you're calling about direct debit. What would you like to do exactly?"]);
    expect(call.last('listen').expect.topic).toBe('direct debit');
    call.say('direct debit', { topic });
    expect(call.said()[0]).toMatch(/^Sorry/);
    expect(call.last('listen').expect.topic).toBe('direct debit');
    call.wants('direct_debit_cancel').queue('available');
    expect(call.last('transfer').context.reason).toMatchObject({
      intent: 'direct_debit_cancel',
      topic: 'direct debit',
    });
  });

  it('hands a sensitive topic over at once, without asking the queue', () => {
    const call = aCall().wants('bereavement');
    expect(call.said()).toEqual(["I'm so sorry to hear that.", "I'm putting you through to somebody now."]);
    expect(call.last('speak').tone).toBe('calm');
    expect(call.last('transfer').context).toMatchObject({ care: 'sensitive', rule: { trigger: 'topic' } });
  });

  it('apologises for a failure and hands over', () => {
    const call = aCall().fails('synthesis');
    expect(call.types().slice(0, 2)).toEqual(['stop-speaking', 'stop-listening']);
    expect(call.types()).toContain('transfer');
    expect(call.rules()).toEqual(['failed']);
  });

  it('tries the next way, tells the news and ends honestly when nobody can be reached', () => {
    const call = aCall().wants('bereavement').finishPrompts().timerEnds('news');
    expect(call.said()).toEqual(["I'm still with you. I'm trying to reach someone."]);
    call.transferEnds('no-answer');
    expect(call.last('transfer').way).toBe('refer');
    call.transferEnds('busy');
    expect(call.said()[0]).toMatch(/nobody can pick up/);
    expect(call.last('hang-up')).toMatchObject({ result: 'nobody-reached', handedOver: false });
  });
});
