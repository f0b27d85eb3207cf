import type { Expectation } from '@baton/flow-engine';
import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';

/** A restaurant's vocabulary, for specs: small, with a topic of two intents and with intents that need care. */
export const restaurant: FlowDefinition = flowDefinitionSchema.parse({
  schemaVersion: 2,
  name: 'Restaurant',
  language: 'en-GB',
  intents: [
    {
      name: 'book_table',
      topic: ['booking', 'reservation'],
      examples: [
        'book a table',
        "I'd like to book a table for two",
        'a table for four tomorrow at seven',
        'can I make a reservation',
        'I want to make a booking for Friday night',
        'do you have a table for six tonight',
      ],
    },
    {
      name: 'change_booking',
      topic: ['booking', 'reservation'],
      examples: [
        'change my booking',
        'I need to move my reservation to another day',
        'can I come at eight instead',
        'change the number of people',
      ],
    },
    {
      name: 'cancel_booking',
      topic: ['booking', 'reservation'],
      examples: ['cancel my booking', 'I need to cancel a reservation', "we can't come tonight"],
    },
    {
      name: 'opening_hours',
      examples: [
        'what are your opening hours',
        'when are you open',
        'are you open on Sunday',
        'what time do you close',
        'how late are you open',
      ],
    },
    {
      name: 'direct_debit_cancel',
      topic: ['direct debit'],
      examples: ['cancel my direct debit', 'stop the direct debit', 'I want to end my direct debit'],
    },
    {
      name: 'direct_debit_date',
      topic: ['direct debit'],
      examples: [
        'change the date of my direct debit',
        'when is my direct debit taken',
        'move my direct debit to another day',
      ],
    },
    {
      name: 'deposit_refund',
      topic: ['deposit'],
      examples: ['get my deposit back', 'I want a refund of my deposit', 'return the deposit'],
    },
    {
      name: 'deposit_pay',
      topic: ['deposit'],
      examples: ['pay a deposit', 'how do I pay the deposit', 'I would like to pay my deposit'],
    },
    {
      name: 'bereavement',
      care: 'vulnerable',
      examples: [
        'my husband has died',
        'my wife passed away',
        'there has been a death in the family',
        'I am calling about a bereavement',
      ],
    },
    {
      name: 'complaint',
      care: 'sensitive',
      examples: [
        'I want to make a complaint',
        'the food made me ill',
        'I got food poisoning',
        'I had an allergic reaction',
      ],
    },
  ],
  entities: [
    { name: 'partySize', kind: 'number', min: 1, max: 20 },
    { name: 'day', kind: 'date' },
    { name: 'time', kind: 'time' },
    { name: 'name', kind: 'name' },
    {
      name: 'seating',
      kind: 'choice',
      choices: [
        { value: 'outside', synonyms: ['terrace', 'in the garden'] },
        { value: 'inside', synonyms: ['indoors'] },
      ],
    },
    { name: 'reference', kind: 'digits', minLength: 4, maxLength: 8 },
    { name: 'phone', kind: 'phone' },
    { name: 'email', kind: 'email' },
    { name: 'amount', kind: 'money' },
    { name: 'voucher', kind: 'pattern', pattern: '[A-Z]{2}-?[0-9]{4}' },
    { name: 'vegetarian', kind: 'yes-no' },
  ],
  nodes: [{ id: 'start', type: 'start', position: { x: 0, y: 0 }, settings: {} }],
  edges: [],
});

/** Nothing but what is watched for everywhere. */
export const listening: Expectation = {
  intents: [],
  watchedIntents: ['bereavement', 'complaint'],
  entities: [],
  askedEntity: null,
  yesNo: false,
  topic: null,
  personPhrases: [],
};

/** The first question: what can we do for you? */
export const opening: Expectation = {
  ...listening,
  intents: restaurant.intents.map(({ name }) => name).filter((name) => !listening.watchedIntents.includes(name)),
  entities: ['partySize', 'day', 'time', 'name'],
};

/** A booking's slots, of which one is asked for. */
export const asking = (askedEntity: string): Expectation => ({
  ...listening,
  entities: [...new Set(['partySize', 'day', 'time', 'name', askedEntity])],
  askedEntity,
});

/** "That's a table for four … is that right?" */
export const confirming: Expectation = { ...listening, entities: ['partySize', 'day', 'time', 'name'], yesNo: true };

/** Sunday, 22 November 2026, at half past three. */
export const now = { date: '2026-11-22', time: '15:30' };
