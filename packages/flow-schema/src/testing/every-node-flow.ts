import type { FlowDefinition } from '../flow-definition.js';
import { type Drawing, edges, flowDrawing, flowOf, node, rule, set, start } from './drawing.js';

const prompt = (...variants: string[]) => ({ variants, tone: 'calm' });
const queue = { kind: 'queue', queue: 'office' };

const settings: Readonly<Record<string, Drawing>> = {
  say: { prompt: prompt('Hello, it is {{ now }}.', 'Good day.') },
  ask: {
    slots: [{ variable: 'number', entity: 'customer', prompt: prompt('What is your number?') }],
    ladders: { silence: [prompt('Are you there?')], misunderstanding: [prompt('Sorry?')] },
    confirm: 'always',
    askAgain: true,
  },
  choose: {
    prompt: prompt('What is it about?'),
    choices: [
      { id: 'bill', label: 'Bill', intents: ['bill'], key: '1' },
      { id: 'other', intents: ['other'] },
    ],
    clarify: prompt('What about {{ topic }}?'),
  },
  confirm: {
    prompt: prompt('{{ number }}, right?'),
    slots: [{ variable: 'number', entity: 'customer' }],
    ladders: { silence: [], misunderstanding: [prompt('Yes or no?')] },
  },
  check: { rules: [{ id: 'open', label: 'Open', condition: 'open.office && known.number' }] },
  request: {
    method: 'POST',
    url: 'https://crm.example.com/customers/{{ number }}',
    headers: [
      { name: 'X-Line', value: '{{ dialled }}' },
      { name: 'Authorization', secret: 'crm', prefix: 'Bearer ' },
    ],
    body: '{"number": "{{ number }}"}',
    retries: 1,
    idempotent: true,
    mapping: [{ variable: 'frail', path: '$.frail', otherwise: false }],
    statuses: [{ id: 'nobody', label: 'No such customer', from: 404, to: 404 }],
    filler: prompt('One moment.'),
  },
  'queue-status': { queue: 'office', waitVariable: 'wait', positionVariable: 'place', agentsVariable: 'agents' },
  handoff: {
    destination: queue,
    cascade: [
      { way: 'attended', whisper: 'Customer {{ number }}', acceptKey: '5', timeoutMs: 20_000 },
      { way: 'bridge' },
      { way: 'refer', timeoutMs: 10_000 },
      { way: 'callback', prompt: prompt('We will call you.'), numberVariable: 'phone' },
      { way: 'voicemail', prompt: prompt('Please leave a message.') },
    ],
    prompt: prompt('Please hold.'),
    news: { prompt: prompt('Still trying.'), everyMs: 10_000 },
    summary: 'Customer {{ number }}.',
  },
  callback: {
    queue: 'office',
    numberVariable: 'phone',
    dateVariable: 'day',
    timeVariable: 'time',
    prompt: prompt('I am booking it.'),
    summary: 'Call {{ phone }}.',
  },
  voicemail: {
    queue: 'office',
    prompt: prompt('After the tone.'),
    longestMs: 60_000,
    silenceMs: 3_000,
    endKey: '*',
    summary: '',
  },
  subflow: {
    flow: 'pay',
    arguments: [{ variable: 'amount', expression: '12' }],
    returns: [{ variable: 'paid', from: 'done' }],
    ends: ['done'],
  },
  end: { prompt: prompt('Goodbye.'), result: 'helped' },
  resume: { prompt: prompt('Where were we?') },
  note: { text: 'Everything is here once.' },
};

const triggers: readonly Drawing[] = [
  { kind: 'asks-for-person', phrases: ['a colleague'], key: '9' },
  { kind: 'silence', times: 2 },
  { kind: 'misunderstanding', inARow: 2, inCall: 5 },
  { kind: 'topic', intents: ['bill'] },
  { kind: 'condition', expression: 'known.frail && frail' },
  { kind: 'failure', kinds: ['request'] },
  { kind: 'loop', times: 4 },
  { kind: 'too-long', seconds: 600 },
];

const variables: Drawing[] = [
  { name: 'number', type: 'string', label: 'Customer number', personal: true, handoff: true },
  { name: 'frail', type: 'boolean', care: 'vulnerable' },
  ...['wait', 'place', 'agents'].map((name) => ({ name, type: 'number' })),
  { name: 'phone', type: 'phone', parameter: true },
  { name: 'day', type: 'date' },
  { name: 'time', type: 'time' },
  { name: 'paid', type: 'boolean' },
  { name: 'names', type: 'list' },
];

const entities: Drawing[] = [
  { name: 'customer', kind: 'digits', minLength: 4, maxLength: 8 },
  { name: 'colour', kind: 'choice', choices: [{ value: 'red', synonyms: ['crimson'] }, { value: 'blue' }] },
  { name: 'people', kind: 'number', min: 1, max: 9 },
  { name: 'code', kind: 'pattern', pattern: '[A-Z]{2}' },
  ...['date', 'time', 'money', 'phone', 'email', 'name', 'yes-no'].map((kind) => ({
    name: kind.replace('-', '_'),
    kind,
  })),
];

/** What is run as a sub-flow. */
const pay = flowDrawing({
  name: 'Pay',
  variables: [
    { name: 'amount', type: 'number', parameter: true },
    { name: 'done', type: 'boolean' },
  ],
  nodes: [start, set('pay', { done: 'true' }), node('end', 'end', { result: 'done' })],
  edges: edges('start next pay', 'pay next end'),
});

const testCases: Drawing[] = [
  {
    id: 'hello',
    name: 'Says hello',
    steps: [
      { step: 'expect-prompt', contains: 'Hello' },
      { step: 'caller-says', text: 'my bill' },
      { step: 'expect-node', node: 'choose' },
      { step: 'caller-hangs-up' },
    ],
  },
];

/** Which node follows on which outcome, as `source outcome target`. */
const lines = [
  'start next set',
  'set next say',
  'say next ask',
  ...['answered confirm', 'silence handoff', 'misunderstanding handoff'].map((line) => `ask ${line}`),
  ...['yes request', 'no ask', 'silence handoff', 'misunderstanding handoff'].map((line) => `confirm ${line}`),
  ...['ok check', 'nobody ask', 'failed handoff'].map((line) => `request ${line}`),
  ...['open choose', 'otherwise voicemail'].map((line) => `check ${line}`),
  ...['bill subflow', 'other queue-status', 'silence handoff', 'misunderstanding handoff'].map(
    (line) => `choose ${line}`,
  ),
  'subflow done end',
  ...['available handoff', 'waiting callback', 'closed voicemail', 'unknown handoff'].map(
    (line) => `queue-status ${line}`,
  ),
  ...['connected end', 'no-agent voicemail', 'refused end', 'stayed say', 'booked end', 'left end'].map(
    (line) => `handoff ${line}`,
  ),
  ...['booked end', 'refused voicemail'].map((line) => `callback ${line}`),
  ...['left end', 'nothing-left end'].map((line) => `voicemail ${line}`),
  ...triggers.map(({ kind }) => `rule-${String(kind)} next ${kind === 'silence' ? 'resume' : 'handoff'}`),
];

/** A flow that is right and has every kind of node, of trigger, of way to hand over and of entity. */
export const everyNodeFlow: FlowDefinition = flowOf({
  name: 'Everything',
  language: 'en-GB',
  timeZone: 'Europe/London',
  defaults: { reprompts: 1 },
  variables,
  entities,
  intents: [
    { name: 'bill', label: 'a bill', examples: ['my bill'], topic: ['invoice'] },
    { name: 'other', examples: ['something else'], care: 'sensitive' },
  ],
  calendars: [
    {
      name: 'office',
      label: 'Office',
      weekly: [{ days: ['monday', 'friday'], spans: [{ from: '09:00', to: '17:00' }] }],
      exceptions: [{ date: '2026-12-25', label: 'Christmas' }],
    },
  ],
  groups: [{ id: 'account', label: 'Account', conversation: { noInputMs: 7_000 } }],
  nodes: [
    start,
    set('set', { phone: 'caller', frail: 'false', number: '"none"' }),
    ...Object.entries(settings).map(([type, own]) =>
      node(type, type, own, {
        label: `A ${type}`,
        ...(type === 'ask' ? { group: 'account', conversation: { reprompts: 3 } } : {}),
      }),
    ),
    ...triggers.map((trigger, index) =>
      rule(`rule-${String(trigger['kind'])}`, trigger, {
        priority: 100 + index,
        ...(trigger['kind'] === 'silence' ? { scope: 'account', repeat: 'once' } : {}),
        ...(trigger['kind'] === 'topic' ? { care: 'sensitive' } : {}),
      }),
    ),
  ],
  edges: edges(...lines),
  library: { pay },
  testCases,
});
