import { describe, expect, it } from '@jest/globals';
import { asking, confirming, listening, opening } from './testing/restaurant.js';
import { understood } from './testing/understood.js';

describe('what somebody wants who says it in other words than the examples', () => {
  it.each([
    ["I'd like to book a table please", 'book_table'],
    ['could I get a table', 'book_table'],
    ['table for two please', 'book_table'],
    ['I want to reserve a table for Friday', 'book_table'],
    ['could I book for eight people', 'book_table'],
    ['have you got space for six people tonight', 'book_table'],
    ['book it', 'book_table'],
    ['I need to reschedule my reservation', 'change_booking'],
    ["I'd like to move our booking", 'change_booking'],
    ['can we postpone our reservation', 'change_booking'],
    ['I have to cancel', 'cancel_booking'],
    ['please call off my reservation', 'cancel_booking'],
    ['scrap my booking', 'cancel_booking'],
    ['could you cancel the booking for me', 'cancel_booking'],
    ['what time do you open', 'opening_hours'],
    ['when do you shut', 'opening_hours'],
    ['are you open tomorrow', 'opening_hours'],
    ['are you open on Christmas day', 'opening_hours'],
    ['stop my direct debit please', 'direct_debit_cancel'],
    ['could you terminate the direct debit', 'direct_debit_cancel'],
    ['change my direct debit', 'direct_debit_date'],
    ['I want my deposit back', 'deposit_refund'],
    ['could you refund the deposit', 'deposit_refund'],
    ['I need to pay my deposit', 'deposit_pay'],
    ["I'd like to complain about the food", 'complaint'],
    ['my mother has died', 'bereavement'],
  ])('%s → %s', (text, intent) => expect(understood(text, opening)).toMatchObject({ intent }));
});

describe('what is none of the flow’s matters', () => {
  it.each([
    'what is the weather like',
    'do you sell guitars',
    'how tall is the eiffel tower',
    'can you recommend a good movie',
    'I want to buy a car',
    'play some music',
    'my dog ate my homework',
    'where is the nearest hospital',
    'what is your name',
    'tell me a joke',
    'I lost my credit card',
    'transfer 500 pounds to my savings account',
    'who won the football',
    'how do I fix my printer',
    'can you sing a song',
    'my wife likes fish',
    'I need to ask my wife',
    'is there parking',
    'are you hiring',
    'I left my umbrella on the bus',
  ])('%s', (text) => expect(understood(text, opening)).toEqual({}));
});

describe('matters that are watched for', () => {
  it.each([
    'my husband has died',
    'my wife died last week',
    "I'm calling because my father passed away",
    'there was a death in our family',
  ])('are heard at any prompt: %s', (text) => {
    for (const place of [opening, asking('partySize'), asking('name'), confirming, listening]) {
      expect(understood(text, place)).toMatchObject({ intent: 'bereavement' });
    }
  });

  it.each([
    'my wife and me',
    'my husband is running late',
    'I lost the number',
    'four, my mother is coming too',
    'it is for my wife',
  ])('are not heard on weak evidence: %s', (text) =>
    expect(understood(text, asking('partySize'))).not.toHaveProperty('intent'),
  );

  it('are the only ones where no intent is expected', () => {
    expect(understood('I want to book a table', asking('day'))).not.toHaveProperty('intent');
  });
});

describe('a subject without a wish', () => {
  it.each([
    ['direct debit', 'direct debit'],
    ['I have a question about my direct debit', 'direct debit'],
    ["it's about a direct debit", 'direct debit'],
    ['a question about a deposit', 'deposit'],
    ['it is about my booking', 'booking'],
    ['reservations', 'reservations'],
  ])('%s → topic %s', (text, word) => {
    const meaning = understood(text, opening);
    expect(meaning).toMatchObject({ topic: { word } });
    expect(meaning).not.toHaveProperty('intent');
  });

  it('names the intents that it could be', () => {
    const intents = ['direct_debit_cancel', 'direct_debit_date'];
    expect(understood('direct debit', opening)).toEqual({ topic: { word: 'direct debit', intents } });
  });

  it.each([
    ['cancel it', 'direct_debit_cancel'],
    ['I want to stop it please', 'direct_debit_cancel'],
    ['change the date', 'direct_debit_date'],
    ['move it to another day', 'direct_debit_date'],
    ['when is it taken', 'direct_debit_date'],
  ])('is read together with the answer to its clarification: %s → %s', (text, intent) => {
    expect(understood(text, { ...opening, topic: 'direct debit' })).toMatchObject({ intent });
  });

  it('is left by somebody who changes the subject', () => {
    const clarifying = { ...opening, topic: 'direct debit' };
    expect(understood('what are your opening hours', clarifying)).toEqual({ intent: 'opening_hours' });
    expect(understood('my husband has died', clarifying)).toEqual({ intent: 'bereavement' });
    expect(understood("I don't know", clarifying)).toEqual({});
  });
});

describe('several things in one sentence', () => {
  it('a table for four tomorrow at seven', () => {
    expect(understood('a table for four tomorrow at seven', opening)).toEqual({
      intent: 'book_table',
      entities: { partySize: 4, day: '2026-11-23', time: '19:00' },
    });
  });

  it('in any order, with a name', () => {
    expect(understood('at eight for six people on Tuesday, the name is Anna Smith', asking('partySize'))).toEqual({
      entities: { time: '20:00', partySize: 6, day: '2026-11-24', name: 'Anna Smith' },
    });
  });

  it('two of them and nothing else', () => {
    const both = { entities: { partySize: 2, day: '2026-11-22' } };
    expect(understood('two people tonight', asking('partySize'))).toEqual(both);
    expect(understood('two people tonight', asking('day'))).toEqual(both);
    expect(understood('two people tonight', opening)).toMatchObject(both);
  });

  it('a correction: no, and what is right', () => {
    expect(understood('no, five people', confirming)).toEqual({ answer: 'no', entities: { partySize: 5 } });
    expect(understood("no make it eight o'clock", confirming)).toEqual({ answer: 'no', entities: { time: '20:00' } });
    expect(understood("no it's for Smith", confirming)).toEqual({ answer: 'no', entities: { name: 'Smith' } });
    expect(understood('no, tomorrow', confirming)).toEqual({ answer: 'no', entities: { day: '2026-11-23' } });
  });

  it('the last one, when somebody corrects themselves', () => {
    expect(understood('four no five', asking('partySize'))).toEqual({ entities: { partySize: 5 } });
    expect(understood('not five, four', asking('partySize'))).toEqual({ entities: { partySize: 4 } });
  });
});

describe('an intent whose example is a mere no', () => {
  it('is meant by every other no', async () => {
    const { createUnderstanding } = await import('./understanding.js');
    const { restaurant, now } = await import('./testing/restaurant.js');
    const examples = ['no', 'no thank you', "that's it", 'goodbye'];
    const flow = { ...restaurant, intents: [...restaurant.intents, { name: 'nothing_else', topic: [], examples }] };
    const place = { ...opening, intents: [...opening.intents, 'nothing_else'] };
    const intent = (text: string) => createUnderstanding(flow).understand(text, place, now).intent?.name;
    expect(['no', 'nah', 'not really', 'goodbye', "that's it"].map(intent)).toEqual(Array(5).fill('nothing_else'));
    expect(intent('no, cancel my booking')).toBe('cancel_booking');
    expect(intent('yeah')).toBeUndefined();
  });
});
