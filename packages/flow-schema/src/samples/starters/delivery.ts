import { ask, at, clarify, ladders, type NodeInput, say } from '../restaurant/talk.js';
import {
  call,
  came,
  type CaseInput,
  ends,
  handedOver,
  hears,
  knows,
  presses,
  says,
} from '../restaurant/test-cases/steps.js';
import { closing } from '../restaurant/vocabulary.js';
import { handoverCases } from './handover-cases.js';
import { helpWith, type Starter } from './starter.js';

const matters = [
  { id: 'where', label: 'Where is my parcel?', intents: ['where_is_it'], key: '1' },
  { id: 'change', label: 'Change a delivery', intents: ['change_delivery'], key: '2' },
  { id: 'damaged', label: 'Damaged or missing', intents: ['damaged'], key: '3' },
];
const lead = {
  where: 'order',
  change: 'order-to-change',
  damaged: 'damaged-answer',
  silence: 'reach',
  misunderstanding: 'reach',
};
const help = helpWith('You can ask where your parcel is, or change when it comes.');
const slots = [{ variable: 'order_number', entity: 'order', prompt: ask('What is the number of your order?') }];

const nodes: NodeInput[] = [
  { id: 'start', type: 'start', label: 'Call answered', position: at(0, 0) },
  {
    id: 'greeting',
    type: 'say',
    label: 'Greeting',
    position: at(1, 0),
    settings: { prompt: say('cheerful', 'Hello, this is the assistant of Swift Parcels.') },
  },
  {
    id: 'help',
    type: 'choose',
    label: 'How can I help?',
    position: at(2, 0),
    settings: {
      prompt: ask('How can I help?'),
      choices: [...matters, { id: 'done', label: 'Nothing after all', intents: ['goodbye'] }],
      clarify,
      ladders: help,
    },
  },
  {
    id: 'order',
    type: 'ask',
    label: 'Which order?',
    position: at(3, 0),
    settings: { slots, ladders, confirm: 'when-unsure' },
  },
  {
    id: 'look-up',
    type: 'request',
    label: 'Look it up',
    position: at(4, 0),
    settings: {
      url: 'https://api.example.com/orders/{{order_number}}',
      mapping: [{ variable: 'parcel_state', path: '$.state', otherwise: 'on its way' }],
      statuses: [{ id: 'not-found', label: 'No such order', from: 404, to: 404 }],
      filler: ask('One moment, I am looking it up.'),
    },
  },
  {
    id: 'where-answer',
    type: 'say',
    label: 'Where it is',
    position: at(5, 0),
    settings: { prompt: ask('Your parcel is {{parcel_state}}.') },
  },
  {
    id: 'not-found-answer',
    type: 'say',
    label: 'No such order',
    position: at(5, 1),
    settings: { prompt: say('apologetic', "I can't find that order. A colleague looks for it with you.") },
  },
  {
    id: 'look-up-failed',
    type: 'say',
    label: 'Cannot look it up',
    position: at(5, 2),
    settings: { prompt: say('apologetic', "I'm sorry, I can't look it up right now. A colleague can.") },
  },
  {
    id: 'order-to-change',
    type: 'ask',
    label: 'Which order, and when?',
    position: at(3, 2),
    settings: {
      slots: [...slots, { variable: 'day', entity: 'date', prompt: ask('On which day should it come?') }],
      ladders,
    },
  },
  {
    id: 'change-answer',
    type: 'say',
    label: 'A colleague changes it',
    position: at(4, 3),
    settings: { prompt: ask('Thank you. A colleague changes it with you now.') },
  },
  {
    id: 'damaged-answer',
    type: 'say',
    label: 'Sorry about the parcel',
    position: at(3, 3),
    settings: { prompt: say('apologetic', "I'm sorry about that. A colleague should hear it from you.") },
  },
  {
    id: 'more',
    type: 'choose',
    label: 'Anything else?',
    position: at(6, 0),
    settings: {
      prompt: ask('Is there anything else I can do?'),
      choices: [
        ...matters,
        { id: 'done', label: 'No, thank you', intents: ['nothing_else', 'goodbye'] },
        { id: 'yes', label: 'Yes', intents: ['something_else'] },
      ],
      clarify,
      ladders: help,
    },
  },
  {
    id: 'goodbye',
    type: 'end',
    label: 'Goodbye',
    position: at(7, 0),
    settings: { prompt: say('cheerful', 'Thank you for calling. Goodbye.'), result: 'helped' },
  },
];

const asksWhere = says('where is my parcel', '4 7 1 1 0 0');
const systemSays = (status: number, body: string): CaseInput['steps'][number] => ({
  step: 'request-answers',
  status,
  body,
});

export const delivery: Starter = {
  name: 'Swift Parcels',
  nodes,
  ways: {
    start: { next: 'greeting' },
    greeting: { next: 'help' },
    help: { ...lead, done: 'goodbye' },
    more: { ...lead, done: 'goodbye', yes: 'help' },
    order: { answered: 'look-up', silence: 'reach', misunderstanding: 'reach' },
    'look-up': { ok: 'where-answer', 'not-found': 'not-found-answer', failed: 'look-up-failed' },
    'where-answer': { next: 'more' },
    'not-found-answer': { next: 'reach' },
    'look-up-failed': { next: 'reach' },
    'order-to-change': { answered: 'change-answer', silence: 'reach', misunderstanding: 'reach' },
    'change-answer': { next: 'reach' },
    'damaged-answer': { next: 'reach' },
  },
  variables: [
    { name: 'order_number', type: 'string', label: 'Order number', handoff: true },
    { name: 'parcel_state', type: 'string', label: 'Where the parcel is', handoff: true },
    { name: 'day', type: 'date', label: 'Wanted day', handoff: true },
  ],
  entities: [
    { name: 'order', kind: 'digits', label: 'Order number', minLength: 4, maxLength: 12 },
    { name: 'date', kind: 'date', label: 'Day' },
  ],
  intents: [
    {
      name: 'where_is_it',
      label: 'where a parcel is',
      examples: [
        'where is my parcel',
        'where is my order',
        'my parcel has not come',
        'when will my package arrive',
        'track my parcel',
        'has my delivery left yet',
        'I am waiting for a delivery',
        'I want to know where my package is',
        'is my order on its way',
      ],
    },
    {
      name: 'change_delivery',
      label: 'changing a delivery',
      examples: [
        'change my delivery',
        'deliver it on another day',
        'I will not be at home',
        'can you bring it to my neighbour',
        'deliver it to another address',
        'I want a different delivery day',
        'hold my parcel until Monday',
      ],
    },
    {
      name: 'damaged',
      label: 'a damaged parcel',
      examples: [
        'my parcel is damaged',
        'the box was open',
        'something is missing from my order',
        'it came broken',
        'I got the wrong parcel',
        'the driver left it in the rain',
        'I want to complain',
      ],
    },
    ...closing,
  ],
  words: {
    offer: ask('The wait is about {{wait}} minutes. I can look up your parcel right away. Shall we try that?'),
    'closed-offer': ask('My colleagues are not in right now. I can look up your parcel. Shall we try that?'),
    closed: ask(
      "Nobody is in right now. We're here every day from eight to eight, so please call again then. Goodbye.",
    ),
    nobody: say(
      'apologetic',
      "I'm sorry, nobody can pick up right now. Please call again in half an hour, and we'll help you then. Goodbye.",
    ),
    'nobody-care': say(
      'calm',
      "I'm sorry, nobody can pick up right now. If anyone is in danger, please call 9 9 9. " +
        'For everything else, please call us again in half an hour. Goodbye.',
    ),
  },
  testCases: [
    call(
      'Asks where the parcel is',
      asksWhere,
      systemSays(200, '{"state":"in the van, and comes today"}'),
      knows('order_number', '471100'),
      hears('Your parcel is in the van, and comes today', 'anything else'),
      says('no thank you'),
      ends('helped'),
    ),
    call('Nobody knows the order', systemSays(404, '{}'), asksWhere, hears("I can't find that order"), handedOver()),
    call(
      'The orders cannot be looked up',
      { step: 'request-fails', failure: 'timeout' },
      asksWhere,
      handedOver({ 'collected.order_number': '471100' }),
    ),
    call('Changes a delivery', presses('2'), says('4 7 1 1 0 0', 'tomorrow'), came('change-answer'), handedOver()),
    call('The parcel is broken', says('it came broken'), hears("I'm sorry about that"), handedOver()),
    ...handoverCases('it came broken', 'help'),
  ],
};
