import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';

type Settings = Record<string, unknown>;

/** A prompt as settings write it. */
export const says = (...variants: string[]): Settings => ({ variants });

/**
 * A small flow for a spec. `ways` are edges written `source outcome target`; a start that leads to the first node, and
 * an `end` node, are there already.
 */
export function smallFlow(nodes: (Settings & { id: string })[], ways: string[], more: Settings = {}): FlowDefinition {
  const position = { x: 0, y: 0 };
  const start = { id: 'start', type: 'start' };
  const end = { id: 'end', type: 'end', settings: { prompt: says('Bye.'), result: 'done' } };
  const edges = [`start next ${nodes[0]?.id ?? 'end'}`, ...ways].map((way, index) => {
    const [source, outcome, target] = way.split(' ');
    return { id: `edge-${index}`, source, outcome, target };
  });
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Spec',
    language: 'en-GB',
    variables: [
      { name: 'people', type: 'number', label: 'People', handoff: true },
      { name: 'day', type: 'date' },
      { name: 'account', type: 'string', personal: true },
      { name: 'balance', type: 'number' },
    ],
    intents: [
      { name: 'book', label: 'booking', examples: ['book a table', 'I would like a table'] },
      { name: 'hours', examples: ['when are you open', 'opening hours'] },
    ],
    entities: [
      { name: 'number', kind: 'number', min: 1, max: 20 },
      { name: 'date', kind: 'date' },
      { name: 'digits', kind: 'digits', minLength: 4, maxLength: 4 },
    ],
    nodes: [start, ...nodes, end].map((node) => ({ position, ...node })),
    edges,
    ...more,
  });
}

export const asks = (id: string, variable: string, entity: string, text: string, more: Settings = {}) => ({
  id,
  type: 'ask',
  settings: { slots: [{ variable, entity, prompt: says(text) }], ...more },
});

/** Asks for a number of people, and hands over when it is not told. */
export const peopleFlow = (more: Settings = {}): FlowDefinition =>
  smallFlow(
    [
      asks('people', 'people', 'number', 'How many people?'),
      { id: 'thanks', type: 'say', settings: { prompt: says('For {{people}}, thank you.') } },
      {
        id: 'person',
        type: 'handoff',
        settings: {
          destination: { kind: 'queue', queue: 'desk' },
          cascade: [{ way: 'bridge', timeoutMs: 20_000 }],
          prompt: says('One moment, please.'),
          news: { prompt: says('Still trying.'), everyMs: 9_000 },
        },
      },
    ],
    [
      ...['people answered thanks', 'thanks next end', 'people silence person', 'people misunderstanding person'],
      ...['person no-agent end', 'person connected end'],
    ],
    more,
  );

/** Asks a system, books calls back, takes messages and hands over by a cascade: everything of the world is in it. */
export const systemsFlow = (): FlowDefinition =>
  smallFlow(
    [
      {
        id: 'want',
        type: 'choose',
        settings: {
          prompt: says('What would you like?'),
          choices: [
            { id: 'book', intents: ['book'], key: '1' },
            { id: 'hours', intents: ['hours'], key: '2' },
          ],
        },
      },
      {
        id: 'ask',
        type: 'request',
        settings: {
          url: 'https://example.org/balance',
          mapping: [{ variable: 'balance', path: '$.balance', otherwise: 7 }],
          statuses: [{ id: 'gone', from: 404, to: 404 }],
          filler: says('I am looking.'),
        },
      },
      { id: 'told', type: 'say', settings: { prompt: says('It is {{balance}}.', 'That is {{balance}}.') } },
      { id: 'back', type: 'callback', settings: { queue: 'desk' } },
      { id: 'message', type: 'voicemail', settings: { queue: 'desk', prompt: says('Speak after the tone.') } },
      {
        id: 'person',
        type: 'handoff',
        settings: {
          destination: { kind: 'queue', queue: 'desk' },
          cascade: [
            { way: 'attended', timeoutMs: 15_000 },
            { way: 'refer' },
            { way: 'callback' },
            { way: 'voicemail' },
          ],
          prompt: says('One moment, please.'),
          news: { prompt: says('Still trying.'), everyMs: 5_000 },
        },
      },
      { id: 'agent', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
      { id: 'long', type: 'rule', settings: { trigger: { kind: 'too-long', seconds: 40 }, repeat: 'once' } },
      { id: 'still', type: 'resume', settings: { prompt: says('We are still talking.') } },
    ],
    [
      ...['want book ask', 'want hours back', 'want silence message', 'want misunderstanding person'],
      ...[
        'ask ok told',
        'ask gone message',
        'ask failed back',
        'told next want',
        'back booked want',
        'back refused end',
      ],
      ...['message left want', 'message nothing-left end', 'person no-agent end', 'person connected want'],
      ...['agent next person', 'long next still'],
    ],
  );
