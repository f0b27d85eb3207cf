import { ask, at, clarify, ladders, type NodeInput, say, yesNoLadders } from '../restaurant/talk.js';
import { call, came, ends, handedOver, hears, knows, presses, says, silent } from '../restaurant/test-cases/steps.js';
import { closing } from '../restaurant/vocabulary.js';
import { handoverCases } from './handover-cases.js';
import { helpWith, type Starter } from './starter.js';

const matters = [
  { id: 'lost', label: 'Card lost or stolen', intents: ['card_lost'], key: '1' },
  { id: 'payment', label: 'A payment I do not know', intents: ['unknown_payment'], key: '2' },
  { id: 'new-card', label: 'Where is my new card?', intents: ['new_card'], key: '3' },
];
const lead = {
  lost: 'sorry',
  payment: 'payment-answer',
  'new-card': 'new-card-answer',
  silence: 'reach',
  misunderstanding: 'reach',
};
const help = helpWith('If your card is lost or stolen, say “lost card”, or press 1.');

const nodes: NodeInput[] = [
  { id: 'start', type: 'start', label: 'Call answered', position: at(0, 0) },
  {
    id: 'greeting',
    type: 'say',
    label: 'Greeting',
    position: at(1, 0),
    settings: { prompt: say('calm', 'This is the card line of Harbour Bank. We are here day and night.') },
  },
  {
    id: 'help',
    type: 'choose',
    label: 'What has happened?',
    position: at(2, 0),
    settings: {
      prompt: say('calm', 'What has happened?'),
      choices: [...matters, { id: 'done', label: 'Nothing after all', intents: ['goodbye'] }],
      clarify,
      ladders: help,
    },
  },
  {
    id: 'sorry',
    type: 'say',
    label: 'Let us block it',
    position: at(3, 0),
    settings: { prompt: say('calm', "I'm sorry. Let's make sure that nobody can use it.") },
  },
  {
    id: 'which-card',
    type: 'ask',
    label: 'Which card?',
    position: at(4, 0),
    settings: {
      slots: [
        {
          variable: 'card_end',
          entity: 'last_digits',
          prompt: say('calm', 'What are the last four digits of the card? If you do not know them, ask for a person.'),
        },
        { variable: 'holder', entity: 'name', prompt: say('calm', 'And whose card is it?') },
      ],
      ladders,
    },
  },
  {
    id: 'read-back',
    type: 'confirm',
    label: 'Block it?',
    position: at(5, 0),
    settings: {
      prompt: say('calm', 'The card of {{holder}} that ends in {{card_end}}. Shall it be blocked now?'),
      slots: [
        { variable: 'card_end', entity: 'last_digits' },
        { variable: 'holder', entity: 'name' },
      ],
      ladders: yesNoLadders,
    },
  },
  {
    id: 'agreed',
    type: 'set',
    label: 'Wants it blocked',
    position: at(6, 0),
    settings: { assignments: [{ variable: 'block_it', expression: 'true' }] },
  },
  {
    id: 'blocking',
    type: 'say',
    label: 'To the card team',
    position: at(7, 0),
    settings: { prompt: say('calm', 'The card team blocks it for you now, and orders a new one.') },
  },
  {
    id: 'payment-answer',
    type: 'say',
    label: 'Unknown payment',
    position: at(3, 1),
    settings: { prompt: say('calm', 'We take that seriously. The card team looks at it with you now.') },
  },
  {
    id: 'new-card-answer',
    type: 'say',
    label: 'The new card',
    position: at(3, 2),
    settings: { prompt: ask('A new card comes by post, within five working days.') },
  },
  {
    id: 'more',
    type: 'choose',
    label: 'Anything else?',
    position: at(8, 0),
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
    position: at(9, 0),
    settings: { prompt: say('calm', 'Thank you for calling. Goodbye.'), result: 'helped' },
  },
];

export const bankCard: Starter = {
  name: 'Harbour Bank card line',
  nodes,
  ways: {
    start: { next: 'greeting' },
    greeting: { next: 'help' },
    help: { ...lead, done: 'goodbye' },
    more: { ...lead, done: 'goodbye', yes: 'help' },
    sorry: { next: 'which-card' },
    'which-card': { answered: 'read-back', silence: 'person-at-once', misunderstanding: 'person-at-once' },
    'read-back': { yes: 'agreed', no: 'blocking', silence: 'person-at-once', misunderstanding: 'person-at-once' },
    agreed: { next: 'blocking' },
    blocking: { next: 'person-at-once' },
    'payment-answer': { next: 'person-at-once' },
    'new-card-answer': { next: 'more' },
  },
  variables: [
    { name: 'card_end', type: 'string', label: 'Card ends in', personal: true, handoff: true },
    { name: 'holder', type: 'string', label: 'Card holder', personal: true, handoff: true },
    { name: 'block_it', type: 'boolean', label: 'Wants the card blocked', handoff: true },
  ],
  entities: [
    { name: 'last_digits', kind: 'digits', label: 'Last four digits', minLength: 4, maxLength: 4 },
    { name: 'name', kind: 'name', label: 'Name' },
  ],
  intents: [
    {
      name: 'card_lost',
      label: 'a lost or stolen card',
      examples: [
        'I lost my card',
        'I have lost my bank card',
        'my card was stolen',
        'somebody took my card',
        'my wallet has been stolen',
        'block my card',
        'I cannot find my card',
        'lost card',
        'stolen card',
        'the machine has kept my card',
      ],
    },
    {
      name: 'unknown_payment',
      label: 'a payment that is not known',
      examples: [
        'there is a payment I do not know',
        'somebody paid with my card',
        'I did not make this payment',
        'there is money missing from my account',
        'I think it is fraud',
        'a payment that was not me',
        'I gave my code to somebody on the phone',
      ],
    },
    {
      name: 'new_card',
      label: 'a new card',
      examples: [
        'where is my new card',
        'my new card has not come',
        'when will I get my new card',
        'I am waiting for a card',
        'how long does a new card take',
      ],
    },
    ...closing,
  ],
  words: {
    offer: say(
      'calm',
      'The wait is about {{wait}} minutes. I can take the details of your card meanwhile. Shall we do that?',
    ),
    'closed-offer': say('calm', 'The card team cannot be reached. I can take the details. Shall we do that?'),
    closed: say(
      'apologetic',
      'The card team cannot be reached at the moment. You can block your card in the app at any hour. Please call again in a few minutes. Goodbye.',
    ),
    nobody: say(
      'apologetic',
      "I'm sorry, nobody can pick up right now. You can block your card in the app at once, and please call again in a few minutes. Goodbye.",
    ),
    'nobody-care': say(
      'calm',
      "I'm sorry, nobody can pick up right now. If anyone is in danger, please call 9 9 9. " +
        'You can block your card in the app at once; please call us again in a few minutes. Goodbye.',
    ),
  },
  testCases: [
    call(
      'Has lost a card',
      says('I lost my card'),
      hears("Let's make sure that nobody can use it", 'last four digits'),
      says('4 7 1 1', 'Anna Smith'),
      knows('card_end', '4711'),
      hears('Shall it be blocked now?'),
      says('yes'),
      knows('block_it', true),
      hears('The card team blocks it for you now'),
      handedOver({ 'collected.card_end': '4711', 'reason.intent': 'card_lost' }),
    ),
    call('Cannot say which card', presses('1'), silent(2), handedOver()),
    call('Does not know a payment', says('I did not make this payment'), came('payment-answer'), handedOver()),
    call('Waits for a new card', presses('3'), hears('within five working days'), says('no thank you'), ends('helped')),
    ...handoverCases('I lost my card', 'help'),
  ],
};
