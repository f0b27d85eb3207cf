import { ask, at, clarify, ladders, type NodeInput, say, yesNoLadders } from '../restaurant/talk.js';
import { call, came, ends, handedOver, hears, knows, presses, says, silent } from '../restaurant/test-cases/steps.js';
import { closing } from '../restaurant/vocabulary.js';
import { handoverCases } from './handover-cases.js';
import { helpWith, SAMPLE_QUEUE, type Starter } from './starter.js';

const matters = [
  { id: 'book', label: 'Book an appointment', intents: ['book_appointment'], key: '1' },
  { id: 'change', label: 'Change an appointment', intents: ['change_appointment'], key: '2' },
  { id: 'prescription', label: 'Repeat prescription', intents: ['prescription'], key: '3' },
  { id: 'hours', label: 'Opening hours', intents: ['opening_hours'], key: '4' },
  { id: 'results', label: 'Test results', intents: ['test_results'] },
];
const lead = {
  book: 'appointment',
  change: 'change-answer',
  prescription: 'prescription-message',
  hours: 'hours-answer',
  results: 'results-answer',
  silence: 'reach',
  misunderstanding: 'reach',
};
const help = helpWith('You can book an appointment, ask for a repeat prescription, or ask when we are open.');

const slots = [
  { variable: 'patient', entity: 'name', prompt: ask("What is the patient's name?") },
  { variable: 'day', entity: 'date', prompt: ask('Which day would suit you?') },
  { variable: 'time', entity: 'clock', prompt: ask('And at what time?') },
];

const nodes: NodeInput[] = [
  { id: 'start', type: 'start', label: 'Call answered', position: at(0, 0) },
  {
    id: 'greeting',
    type: 'say',
    label: 'Greeting',
    position: at(1, 0),
    settings: {
      prompt: say('calm', 'Hello, this is the assistant of Harbour Clinic. In an emergency, please call 9 9 9.'),
    },
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
  { id: 'appointment', type: 'ask', label: 'Appointment', position: at(3, 0), settings: { slots, ladders } },
  {
    id: 'read-back',
    type: 'confirm',
    label: 'Is that right?',
    position: at(4, 0),
    settings: {
      prompt: ask('An appointment for {{patient}}, {{day}} at {{time}}. Is that right?'),
      slots: slots.map(({ variable, entity }) => ({ variable, entity })),
      ladders: yesNoLadders,
    },
  },
  {
    id: 'call-back',
    type: 'callback',
    label: 'Reception calls back',
    position: at(5, 0),
    settings: {
      queue: SAMPLE_QUEUE,
      prompt: ask('One moment, I am passing this on to reception.'),
      summary: '{{patient}} asks for an appointment, {{day}} at {{time}}. Please call back to confirm it.',
    },
  },
  {
    id: 'noted',
    type: 'say',
    label: 'Noted',
    position: at(6, 0),
    settings: { prompt: say('cheerful', 'Thank you. Reception calls you back to confirm the time.') },
  },
  {
    id: 'change-answer',
    type: 'say',
    label: 'Changing is done by reception',
    position: at(3, 1),
    settings: { prompt: ask('Reception can change that with you.') },
  },
  {
    id: 'prescription-message',
    type: 'voicemail',
    label: 'Prescription request',
    position: at(3, 2),
    settings: {
      queue: SAMPLE_QUEUE,
      prompt: ask(
        'After the tone, please say the patient’s name, the date of birth and the medicine. Press hash when you are done.',
      ),
      summary: 'A repeat prescription is asked for.',
    },
  },
  {
    id: 'prescription-noted',
    type: 'say',
    label: 'Prescription noted',
    position: at(4, 2),
    settings: { prompt: ask('Thank you. It will be ready in two working days.') },
  },
  {
    id: 'hours-answer',
    type: 'say',
    label: 'Opening hours',
    position: at(3, 3),
    settings: { prompt: ask('We are open Monday to Friday, from eight in the morning to six in the evening.') },
  },
  {
    id: 'results-answer',
    type: 'say',
    label: 'Results are given by a person',
    position: at(3, 4),
    settings: { prompt: say('calm', 'Test results are given by one of our nurses.') },
  },
  {
    id: 'more',
    type: 'choose',
    label: 'Anything else?',
    position: at(7, 0),
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
    position: at(8, 0),
    settings: { prompt: say('cheerful', 'Thank you for calling. Goodbye.'), result: 'helped' },
  },
];

export const clinic: Starter = {
  name: 'Harbour Clinic',
  nodes,
  ways: {
    start: { next: 'greeting' },
    greeting: { next: 'help' },
    help: { ...lead, done: 'goodbye' },
    more: { ...lead, done: 'goodbye', yes: 'help' },
    appointment: { answered: 'read-back', silence: 'reach', misunderstanding: 'reach' },
    'read-back': { yes: 'call-back', no: 'change-answer', silence: 'reach', misunderstanding: 'reach' },
    'call-back': { booked: 'noted', refused: 'change-answer' },
    noted: { next: 'more' },
    'change-answer': { next: 'reach' },
    'prescription-message': { left: 'prescription-noted', 'nothing-left': 'change-answer' },
    'prescription-noted': { next: 'more' },
    'hours-answer': { next: 'more' },
    'results-answer': { next: 'reach' },
  },
  variables: [
    { name: 'patient', type: 'string', label: 'Patient', personal: true, handoff: true },
    { name: 'day', type: 'date', label: 'Day', handoff: true },
    { name: 'time', type: 'time', label: 'Time', handoff: true },
  ],
  entities: [
    { name: 'name', kind: 'name', label: 'Name' },
    { name: 'date', kind: 'date', label: 'Day' },
    { name: 'clock', kind: 'time', label: 'Time' },
  ],
  intents: [
    {
      name: 'book_appointment',
      label: 'booking an appointment',
      examples: [
        'I would like an appointment',
        'book an appointment',
        'I need to see a doctor',
        'can I see the doctor tomorrow',
        'make an appointment for my son',
        'I want to see a nurse',
        'is there an appointment free this week',
        'an appointment please',
        'can the doctor see me today',
      ],
    },
    {
      name: 'change_appointment',
      label: 'changing an appointment',
      examples: [
        'change my appointment',
        'cancel my appointment',
        'I cannot come to my appointment',
        'move my appointment to another day',
        'I need to reschedule',
        'I will be late for my appointment',
        'I have to cancel',
      ],
    },
    {
      name: 'prescription',
      label: 'a repeat prescription',
      examples: [
        'I need a repeat prescription',
        'renew my prescription',
        'my prescription has run out',
        'I need more of my medicine',
        'order my tablets',
        'a prescription please',
        'can I get my medication again',
      ],
    },
    {
      name: 'test_results',
      label: 'test results',
      examples: [
        'I am calling for my test results',
        'are my blood results back',
        'what did the test say',
        'the result of my scan',
        'I had a blood test last week',
        'my x-ray results',
      ],
    },
    {
      name: 'opening_hours',
      label: 'the opening hours',
      examples: [
        'when are you open',
        'what are your opening hours',
        'are you open on Saturday',
        'what time do you close',
        'what time do you open in the morning',
      ],
    },
    ...closing,
  ],
  words: {
    offer: ask(
      'The wait is about {{wait}} minutes. I can take an appointment or a prescription right away. Shall we try that?',
    ),
    'closed-offer': ask('Reception is closed right now. I can take an appointment request. Shall we try that?'),
    closed: ask('Reception is closed right now. Please call again on a weekday from eight to six. Goodbye.'),
    nobody: say(
      'apologetic',
      "I'm sorry, nobody can pick up right now. Please call again in half an hour, and we'll help you then. Goodbye.",
    ),
    'nobody-care': say(
      'calm',
      "I'm sorry, nobody can pick up right now. If anyone is in danger, please call 9 9 9. " +
        'For medical advice at any hour, call 1 1 1. Goodbye.',
    ),
  },
  testCases: [
    call(
      'Asks for an appointment',
      says('I would like an appointment'),
      hears("What is the patient's name?"),
      says('Anna Smith', 'tomorrow', 'at ten in the morning'),
      knows('time', '10:00'),
      hears('Is that right?'),
      says('yes'),
      hears('Reception calls you back'),
      says('no thank you'),
      ends('helped'),
    ),
    call('Asks for a prescription', says('I need a repeat prescription'), came('prescription-message')),
    call('Leaves no message', presses('3'), silent(), came('prescription-message')),
    call('Asks for results', says('are my blood results back'), hears('one of our nurses'), handedOver()),
    call('Asks when we are open', presses('4'), hears('Monday to Friday'), says('goodbye'), ends('helped')),
    ...handoverCases('cancel my appointment', 'help'),
  ],
};
