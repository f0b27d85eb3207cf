import { ask, at, type NodeInput, say, yesNoLadders } from '../restaurant/talk.js';
import { call, type CaseInput, came, ends, hears, says } from '../restaurant/test-cases/steps.js';
import { handoverCases } from './handover-cases.js';
import { SAMPLE_QUEUE, type Starter } from './starter.js';

const nodes: NodeInput[] = [
  { id: 'start', type: 'start', label: 'Call answered', position: at(0, 0) },
  {
    id: 'greeting',
    type: 'say',
    label: 'Greeting',
    position: at(1, 0),
    settings: { prompt: say('cheerful', 'Hello, you have reached Harbour Cycles.') },
  },
  {
    id: 'open-now',
    type: 'check',
    label: 'Open right now?',
    position: at(2, 0),
    settings: { rules: [{ id: 'yes', label: 'Open', condition: 'open.shop' }] },
  },
  {
    id: 'put-through',
    type: 'confirm',
    label: 'Open: put through?',
    position: at(3, 0),
    settings: {
      prompt: ask('We are open today, until six in the evening. Shall I put you through to somebody?'),
      ladders: yesNoLadders,
    },
  },
  {
    id: 'leave-message',
    type: 'confirm',
    label: 'Closed: leave a message?',
    position: at(3, 1),
    settings: {
      prompt: ask(
        'We are closed at the moment. We are open Monday to Saturday, from nine to six. Would you like to leave a message?',
      ),
      ladders: yesNoLadders,
    },
  },
  {
    id: 'message',
    type: 'voicemail',
    label: 'Take a message',
    position: at(4, 1),
    settings: {
      queue: SAMPLE_QUEUE,
      prompt: ask(
        'After the tone, please say your name, your number and what it is about. Press hash when you are done.',
      ),
      summary: 'A caller left a message while we were closed.',
    },
  },
  {
    id: 'message-left',
    type: 'say',
    label: 'Message left',
    position: at(5, 1),
    settings: { prompt: ask('Thank you. We listen to it as soon as we are back.') },
  },
  {
    id: 'goodbye',
    type: 'end',
    label: 'Goodbye',
    position: at(6, 0),
    settings: { prompt: say('cheerful', 'Thank you for calling. Goodbye.'), result: 'helped' },
  },
];

/** A Tuesday, and a Sunday. */
const at11 = '2026-11-24T11:00:00';
const onSunday = '2026-11-22T15:30:00';
const startingAt = (localTime: string, testCase: CaseInput): CaseInput => ({ ...testCase, localTime });

export const openingHours: Starter = {
  name: 'Harbour Cycles',
  nodes,
  ways: {
    start: { next: 'greeting' },
    greeting: { next: 'open-now' },
    'open-now': { yes: 'put-through', otherwise: 'leave-message' },
    'put-through': { yes: 'reach', no: 'goodbye', silence: 'reach', misunderstanding: 'reach' },
    'leave-message': { yes: 'message', no: 'goodbye', silence: 'goodbye', misunderstanding: 'message' },
    message: { left: 'message-left', 'nothing-left': 'goodbye' },
    'message-left': { next: 'goodbye' },
  },
  variables: [],
  entities: [],
  calendars: [
    {
      name: 'shop',
      label: 'Opening hours',
      weekly: [
        {
          days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
          spans: [{ from: '09:00', to: '18:00' }],
        },
      ],
      exceptions: [
        { date: '2026-12-25', label: 'Christmas Day', spans: [] },
        { date: '2027-01-01', label: 'New Year', spans: [] },
      ],
    },
  ],
  intents: [
    {
      name: 'repair',
      label: 'a repair',
      examples: ['I want my bike repaired', 'is my bike ready', 'my bike is broken', 'a repair', 'fix my bicycle'],
    },
    {
      name: 'buying',
      label: 'buying something',
      examples: ['I want to buy a bike', 'do you have helmets', 'how much is a new bike', 'do you sell e-bikes'],
    },
  ],
  words: {
    offer: ask('The wait is about {{wait}} minutes. Would you rather hear when we are open?'),
    'closed-offer': ask('Nobody is in right now. Would you like to hear when we are open?'),
    closed: ask('Nobody is in right now. We are here Monday to Saturday, from nine to six. Goodbye.'),
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
    startingAt(at11, call('Calls while we are open', hears('We are open today'), says('yes'), came('reach', 'person'))),
    startingAt(at11, call('Only wanted to know', says('no'), ends('helped'))),
    startingAt(onSunday, call('Calls while we are closed', hears('We are closed'), says('yes'), came('message'))),
    startingAt(onSunday, call('Leaves no message', hears('Monday to Saturday'), says('no thank you'), ends('helped'))),
    ...handoverCases('is my bike ready', 'put-through').map((testCase) => startingAt(at11, testCase)),
  ],
};
