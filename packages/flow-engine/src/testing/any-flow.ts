import { type FlowDefinition, flowNodeSchema, outcomesOf } from '@baton/flow-schema';
import { type Chance, oneOf } from './chance.js';
import { aFlow, says, slot } from './flow-builder.js';

type Settings = Record<string, unknown>;

/** A flow with any nodes, settings and ways that the schema allows: mostly drawn to its end, not always wisely. */
export function anyFlow(chance: Chance): FlowDefinition {
  const places = Array.from({ length: 1 + Math.floor(chance() * 9) }, (_, index) => anyNode(`n${index}`, chance));
  const rules = Array.from({ length: Math.floor(chance() * 6) }, (_, index) => anyRule(`r${index}`, chance));
  const nodes = [...places, ...rules];
  const targets: readonly [string, ...string[]] = ['end', ...places.map(({ id }) => id)];
  const ways = nodes.flatMap((node) => {
    const outcomes = outcomesOf(flowNodeSchema.parse({ position: { x: 0, y: 0 }, ...node }));
    return outcomes.flatMap((outcome) => (chance() < 0.97 ? [`${node.id} ${outcome} ${oneOf(chance, targets)}`] : []));
  });
  const groups = [{ id: 'g0', conversation: { reprompts: Math.floor(chance() * 3) } }, { id: 'g1' }];
  return aFlow(nodes, ways, { groups });
}

function anyNode(id: string, chance: Chance): Settings & { id: string } {
  const [type, settings] = oneOf(chance, chance() < 0.5 ? TALK : OTHERS)(chance);
  return { id, type, settings, ...(chance() < 0.5 ? { group: oneOf(chance, ['g0', 'g1']) } : {}) };
}

const PROMPTS = [
  says('Hello {{ people }} people.'),
  says('One.', 'Two {{ word }}.', 'Three {{ pin }}.'),
  says('It is {{ now }} on {{ weekday }}.'),
] as const;
const ENTITY_OF = { people: 'number', day: 'date', member: 'yesno', pin: 'digits' } as const;

const anyPrompt = (chance: Chance) => oneOf(chance, PROMPTS);
const anyVariable = (chance: Chance) => oneOf(chance, ['people', 'day', 'member', 'pin'] as const);
const anyCondition = (chance: Chance) =>
  oneOf(chance, ['people > 4', 'known.day', '!known.people || member', 'intent == "book"', 'people / 0.0 > 1.0']);

const anyLadders = (chance: Chance): Settings => ({
  silence: chance() < 0.5 ? [says('Hello?')] : [],
  misunderstanding: chance() < 0.5 ? [says('Sorry?'), says('Once more.')] : [],
});

function anySlot(chance: Chance): Settings {
  const variable = anyVariable(chance);
  return slot(variable, ENTITY_OF[variable]);
}

/** Where the caller is listened to. */
const TALK: readonly [Place, ...Place[]] = [
  (chance) => [
    'ask',
    {
      slots: chance() < 0.5 ? [anySlot(chance)] : [anySlot(chance), anySlot(chance)],
      ladders: anyLadders(chance),
      confirm: oneOf(chance, ['never', 'when-unsure', 'always']),
      askAgain: chance() < 0.5,
    },
  ],
  (chance) => [
    'choose',
    {
      prompt: anyPrompt(chance),
      choices: [
        { id: 'a', intents: ['book', 'hours'], key: '1' },
        { id: 'b', intents: ['debit_stop'] },
        { id: 'c', intents: ['debit_start', 'ill'], key: '2' },
      ],
      ...(chance() < 0.5 ? { clarify: says('What about {{ topic }}?') } : {}),
      ladders: anyLadders(chance),
    },
  ],
  (chance) => [
    'confirm',
    {
      prompt: anyPrompt(chance),
      slots: [{ variable: 'people', entity: 'number' }],
      ladders: anyLadders(chance),
    },
  ],
];

const OTHERS: readonly [Place, ...Place[]] = [
  (chance) => ['say', { prompt: anyPrompt(chance) }],
  (chance) => ['check', { rules: [{ id: 'a', condition: anyCondition(chance) }] }],
  (chance) => [
    'set',
    { assignments: [{ variable: 'people', expression: oneOf(chance, ['people + 1', '3', 'null']) }] },
  ],
  (chance) => [
    'request',
    {
      method: oneOf(chance, ['GET', 'POST']),
      url: 'https://example.com/{{ day }}',
      mapping: [{ variable: 'word', path: '$.word' }],
      statuses: [{ id: 'gone', from: 404, to: 410 }],
      ...(chance() < 0.5 ? { filler: says('One moment.') } : {}),
    },
  ],
  () => ['queue-status', { queue: 'q', waitVariable: 'wait' }],
  (chance) => [
    'handoff',
    {
      destination: oneOf<Settings>(chance, [
        { kind: 'queue', queue: 'q' },
        { kind: 'sip', address: 'sip:a@b' },
      ]),
      cascade: [
        { way: oneOf(chance, ['bridge', 'refer', 'attended', 'callback', 'voicemail']) },
        { way: oneOf(chance, ['voicemail', 'bridge']) },
      ],
      ...(chance() < 0.5 ? { prompt: anyPrompt(chance) } : {}),
      ...(chance() < 0.5 ? { news: { prompt: says('Still trying.'), everyMs: 10_000 } } : {}),
    },
  ],
  () => ['callback', { queue: 'q' }],
  () => ['voicemail', { queue: 'q', prompt: says('After the tone.') }],
  () => ['resume', {}],
];
type Place = (chance: Chance) => [type: string, settings: Settings];

function anyRule(id: string, chance: Chance): Settings & { id: string } {
  const trigger = oneOf<Settings>(chance, [
    { kind: 'asks-for-person', key: oneOf(chance, ['0', '9', null]) },
    { kind: 'asks-for-person', phrases: ['the boss'] },
    { kind: 'asks-for-person' },
    { kind: 'asks-for-person', key: null },
    { kind: 'silence', times: 1 + Math.floor(chance() * 3) },
    { kind: 'misunderstanding', inARow: 1 + Math.floor(chance() * 2), inCall: 3 },
    { kind: 'topic' },
    { kind: 'topic', intents: ['hours'] },
    { kind: 'condition', expression: anyCondition(chance) },
    { kind: 'failure' },
    { kind: 'loop', times: 2 + Math.floor(chance() * 3) },
    { kind: 'too-long', seconds: 20 },
  ]);
  const settings = {
    trigger,
    priority: Math.floor(chance() * 3) * 100,
    repeat: oneOf(chance, ['every-time', 'once']),
    ...(chance() < 0.4 ? { scope: oneOf(chance, ['g0', 'g1']) } : {}),
    ...(chance() < 0.2 ? { care: oneOf(chance, ['vulnerable', 'sensitive']) } : {}),
  };
  return { id, type: 'rule', settings };
}
