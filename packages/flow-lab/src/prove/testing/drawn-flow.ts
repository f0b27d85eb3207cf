import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';

type Settings = Record<string, unknown>;
export type DrawnNode = Settings & { id: string; type: string };

export const says = (...variants: string[]): Settings => ({ variants });

/** What most flows here have: a person, and an end that explains itself. */
export const person: DrawnNode = {
  id: 'person',
  type: 'handoff',
  settings: { destination: { kind: 'queue', queue: 'people' }, cascade: [{ way: 'bridge' }], prompt: says('Hold on.') },
};
export const goodbye: DrawnNode = {
  id: 'goodbye',
  type: 'end',
  settings: { prompt: says('Goodbye.'), result: 'done' },
};

export const rule = (id: string, trigger: Settings, more: Settings = {}): DrawnNode => ({
  id,
  type: 'rule',
  settings: { trigger, ...more },
});

export const ask = (id: string, variable = 'people', more: Settings = {}): DrawnNode => ({
  id,
  type: 'ask',
  settings: { slots: [{ variable, entity: variable, prompt: says(`${id}?`) }], ...more },
});

export const menu = (id: string, ...intents: string[]): DrawnNode => ({
  id,
  type: 'choose',
  settings: { prompt: says(`${id}?`), choices: intents.map((intent) => ({ id: intent, intents: [intent] })) },
});

/** The four rules by which callers get to a person whatever happens. */
export const rulesToPerson: DrawnNode[] = [
  rule('asks', { kind: 'asks-for-person' }),
  rule('silent', { kind: 'silence' }),
  rule('misunderstood', { kind: 'misunderstanding' }),
  rule('failing', { kind: 'failure' }),
];
export const waysToPerson = [
  'asks next person',
  'silent next person',
  'misunderstood next person',
  'failing next person',
];

/**
 * A flow for a spec, with a person and a goodbye in it. `ways` are edges written `source outcome target`; the start
 * leads to the first node.
 */
export function drawnFlow(nodes: readonly DrawnNode[], ways: readonly string[], more: Settings = {}): FlowDefinition {
  const first = nodes[0]?.id ?? 'goodbye';
  const edges = [`start next ${first}`, 'person no-agent goodbye', ...ways].map((way) => {
    const [source, outcome, target] = way.split(' ');
    return { id: `${source}.${outcome}`, source, outcome, target };
  });
  const position = { x: 0, y: 0 };
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Drawn',
    language: 'en-GB',
    variables: [
      { name: 'people', type: 'number' },
      { name: 'count', type: 'number' },
      { name: 'member', type: 'boolean' },
    ],
    intents: [
      { name: 'book', examples: ['book a table'], topic: ['table'] },
      { name: 'hours', examples: ['opening hours'] },
    ],
    entities: [
      { name: 'people', kind: 'number', min: 1, max: 20 },
      { name: 'member', kind: 'yes-no' },
    ],
    nodes: [{ id: 'start', type: 'start' }, ...nodes, person, goodbye].map((node) => ({ position, ...node })),
    edges,
    ...more,
  });
}
