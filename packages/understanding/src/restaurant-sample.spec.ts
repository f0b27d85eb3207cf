import { describe, expect, it } from '@jest/globals';
import { type Expectation, type Meaning, NO_MEANING } from '@baton/flow-engine';
import { restaurantFlow } from '@baton/flow-schema';
import { createUnderstanding } from './understanding.js';

const understanding = createUnderstanding(restaurantFlow);
const now = { date: '2026-11-22', time: '15:30' };
const care = restaurantFlow.intents.filter((intent) => intent.care !== undefined).map(({ name }) => name);
const matters = restaurantFlow.intents.map(({ name }) => name).filter((name) => !care.includes(name));
const help: Expectation = {
  intents: matters.filter((name) => !name.endsWith('_else')),
  watchedIntents: care,
  entities: ['people', 'date', 'clock', 'name'],
  askedEntity: null,
  yesNo: false,
  topic: null,
  personPhrases: [],
};
const ask = (askedEntity: string): Expectation => ({ ...help, intents: [], askedEntity });
const yesNo: Expectation = { ...help, intents: [], entities: [], yesNo: true };
const readBack: Expectation = { ...help, intents: [], yesNo: true };

function heard(text: string, place: Expectation): Record<string, unknown> {
  const meaning = understanding.understand(text, place, now);
  const said = Object.entries(meaning).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(NO_MEANING[key as keyof Meaning]),
  );
  return Object.fromEntries(said.map(([key, value]) => [key, key === 'intent' ? meaning.intent?.name : value]));
}

describe('the stories of the sample flow, by text', () => {
  it('asks for a person and accepts help', () => {
    expect(heard('I would like to speak to an agent', help)).toEqual({ wantsPerson: true });
    expect(heard('okay go ahead', yesNo)).toEqual({ answer: 'yes' });
    expect(heard("I'd like to book a table", help)).toEqual({ intent: 'book_table' });
  });

  it('asks for a person and insists', () => {
    expect(heard('agent!', help)).toEqual({ wantsPerson: true });
    expect(heard('no thank you, I want to talk to a person', yesNo)).toEqual({ answer: 'no', wantsPerson: true });
    expect(heard('it is about my booking', help)).toEqual({ intent: 'about_booking' });
  });

  it('is there after a silence', () => {
    expect(heard("yes I'm here", yesNo)).toEqual({ answer: 'yes' });
    expect(heard('one moment please', ask('people'))).toEqual({ holdOn: true });
  });

  it('is misunderstood, or names no more than a topic', () => {
    expect(heard('how do I fix my printer', help)).toEqual({});
    const topic = heard('direct debit', help)['topic'];
    expect(topic).toMatchObject({ word: 'direct debit' });
    expect(heard('cancel it', { ...help, topic: 'direct debit' })).toEqual({ intent: 'direct_debit_cancel' });
    expect(heard('set one up', { ...help, topic: 'direct debit' })).toEqual({ intent: 'direct_debit_set_up' });
    expect(heard('get it back', { ...help, topic: 'deposit' })).toEqual({ intent: 'deposit_refund' });
  });

  it('tells of a death, of an emergency, of money trouble, wherever it is', () => {
    for (const place of [help, ask('people'), ask('name'), readBack, yesNo]) {
      expect(heard('my husband has died', place)).toEqual({ intent: 'bereavement' });
      expect(heard("I can't breathe", place)).toMatchObject({ intent: 'emergency' });
      expect(heard('I lost my job last month', place)).toMatchObject({ intent: 'hardship' });
    }
  });

  it('books a table, one thing after the other and corrected', () => {
    expect(heard('hello, could I book a table for tomorrow', help)).toEqual({
      intent: 'book_table',
      entities: { date: '2026-11-23' },
    });
    expect(heard('four', ask('people'))).toEqual({ entities: { people: 4 } });
    expect(heard('half past seven', ask('clock'))).toEqual({ entities: { clock: '19:30' } });
    expect(heard('Anna Smith', ask('name'))).toEqual({ entities: { name: 'Anna Smith' } });
    expect(heard('no, five people', readBack)).toEqual({ answer: 'no', entities: { people: 5 } });
    expect(heard("yes, that's right", readBack)).toEqual({ answer: 'yes' });
  });
});

const unseen: readonly (readonly [string, string])[] = [
  ['could we get a table for Saturday night', 'book_table'],
  ["I'd like to reserve for six people", 'book_table'],
  ['have you got anything free tonight', 'book_table'],
  ['have you got space for six people tonight', 'book_table'],
  ['we would like to have dinner with you on friday', 'book_table'],
  ['I want to eat at yours tomorrow', 'book_table'],
  ['hi I need a table for tonight', 'book_table'],
  ['could you book me in for tomorrow at eight', 'book_table'],
  ["my name is Anna and I'd like to book a table for two", 'book_table'],
  ['can I get a table please', 'book_table'],
  ['table for three', 'book_table'],
  ['any tables left this evening', 'book_table'],
  ['do you have room for eight on Sunday', 'book_table'],
  ['I need to push back my booking', 'change_booking'],
  ["we're running late", 'change_booking'],
  ['can we add two more people to our booking', 'change_booking'],
  ["we'd like to come an hour later", 'change_booking'],
  ['change my booking from four to six people', 'change_booking'],
  ['could you move our reservation to Friday', 'change_booking'],
  ['I want to amend my booking', 'change_booking'],
  ['can I cancel my table', 'cancel_booking'],
  ['please call off the reservation', 'cancel_booking'],
  ['I want to cancel', 'cancel_booking'],
  ['I need to cancel my table for tomorrow', 'cancel_booking'],
  ['cancel my reservation under the name of Smith', 'cancel_booking'],
  ["unfortunately we can't come", 'cancel_booking'],
  ["we won't be able to make it", 'cancel_booking'],
  ['I want to check my reservation', 'about_booking'],
  ["it's about our booking tomorrow", 'about_booking'],
  ['is my booking confirmed', 'about_booking'],
  ['when do you close tonight', 'opening_hours'],
  ['are you open at the weekend', 'opening_hours'],
  ['till when is the kitchen open', 'opening_hours'],
  ['when do you open on mondays', 'opening_hours'],
  ['what hours are you open', 'opening_hours'],
  ['are you closed tomorrow', 'opening_hours'],
  ['how late can we eat', 'opening_hours'],
  ['do you do vegan food', 'allergies'],
  ["I can't eat gluten", 'allergies'],
  ['is there anything without nuts', 'allergies'],
  ["I'd like to ask about allergies", 'allergies'],
  ['do you have anything vegetarian', 'allergies'],
  ['my mother is allergic to nuts', 'allergies'],
  ['I want to make a complaint', 'complaint'],
  ['I want to complain about a waiter', 'complaint'],
  ['the soup was cold', 'complaint'],
  ['the service was terrible', 'complaint'],
  ['you overcharged me', 'complaint'],
  ['how much deposit do you take', 'deposit_ask'],
  ['do you take a deposit', 'deposit_ask'],
  ['can I get my deposit refunded', 'deposit_refund'],
  ['I would like my deposit back please', 'deposit_refund'],
  ['how do I pay my deposit', 'deposit_pay'],
  ['I would like to pay the deposit now', 'deposit_pay'],
  ['stop my direct debit', 'direct_debit_cancel'],
  ['please cancel the direct debit', 'direct_debit_cancel'],
  ['I want to start a direct debit', 'direct_debit_set_up'],
  ['change my direct debit date', 'direct_debit_date'],
  ['when is the direct debit taken', 'direct_debit_date'],
  ['my wife passed away', 'bereavement'],
  ['my dad is dead', 'bereavement'],
  ['we lost our grandmother', 'bereavement'],
  ["it's for my father's funeral", 'bereavement'],
  ['I lost my job and I cannot pay', 'hardship'],
  ["I've been made redundant", 'hardship'],
  ['we are in debt', 'hardship'],
  ['call an ambulance', 'emergency'],
  ["it's an emergency", 'emergency'],
  ['my friend is choking', 'emergency'],
  ['I feel like killing myself', 'emergency'],
  ["I don't want to live anymore", 'emergency'],
];

const outOfScope: readonly string[] = [
  "what's the weather tomorrow",
  'can you sing a song',
  'who won the football',
  'how do I fix my printer',
  'I want to rent a car',
  'what is your favourite colour',
  'my cat is sick',
  'where do you live',
  'do you sell gift cards',
  'is there parking',
  'can I bring my dog',
  'are you hiring',
  'I left my umbrella at your place',
  'order a pizza for delivery',
  'I lost my wallet',
  'lost property',
  'my wife likes fish',
  'tell me a joke',
  'what is the capital of France',
  'sorry wrong number',
  'I died laughing',
  'my phone died',
  "I'm dying for a pizza",
  "it's killing me",
  'I need a taxi',
  'play some jazz',
  'how old are you',
  'I want to buy shoes',
  'my computer is broken',
  'translate this into Spanish',
];

describe('wordings that are no examples', () => {
  const misread = unseen.filter(([text, intent]) => heard(text, help)['intent'] !== intent).map(([text]) => text);

  // A share and not a list of what works: what is not understood stays in the table. Some of the rules were made with
  // these phrases in view, so the share is no estimate for new ones.
  it('are understood more than five times in six', () => {
    const allowed = Math.floor(unseen.length / 6);
    expect(misread.slice(allowed)).toEqual([]);
  });

  it.each(outOfScope)('what is not the restaurant’s matter is none: %s', (text) => {
    expect(heard(text, help)).not.toHaveProperty('intent');
  });
});
