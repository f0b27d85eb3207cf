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
