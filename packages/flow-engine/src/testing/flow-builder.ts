import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';

type Settings = Record<string, unknown>;

/** A prompt as settings write it. */
export const says = (...variants: string[]): Settings => ({ variants });

/**
 * A small flow for a spec. `ways` are edges written `source outcome target`; a start that leads to the first node, and
 * an `end` node, are there already.
 */
export function aFlow(nodes: (Settings & { id?: unknown })[], ways: string[], more: Settings = {}): FlowDefinition {
  const position = { x: 0, y: 0 };
  const start = { id: 'start', type: 'start' };
  const end = { id: 'end', type: 'end', settings: { prompt: says('Bye.'), result: 'done' } };
  const first = nodes[0] === undefined ? 'end' : (nodes[0].id as string);
  const lines = [`start next ${first}`, ...ways].map((way, index) => {
    const [source, outcome, target] = way.split(' ');
    return { id: `edge-${index}`, source, outcome, target };
  });
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Spec',
    language: 'en-GB',
    variables: [
      { name: 'people', type: 'number', label: 'People', handoff: true },
      { name: 'day', type: 'date', handoff: true },
      { name: 'member', type: 'boolean' },
      { name: 'pin', type: 'string', personal: true },
      { name: 'wait', type: 'number' },
      { name: 'word', type: 'string' },
    ],
    intents: [
      { name: 'book', label: 'booking', examples: ['book'] },
      { name: 'hours', examples: ['hours'] },
      { name: 'debit_stop', examples: ['stop it'], topic: ['debit'] },
      { name: 'debit_start', examples: ['start it'], topic: ['debit'] },
      { name: 'ill', examples: ['I am ill'], care: 'vulnerable' },
      { name: 'sad', examples: ['I am sad'], care: 'sensitive' },
    ],
    entities: [
      { name: 'number', kind: 'number', min: 1, max: 20 },
      { name: 'date', kind: 'date' },
      { name: 'yesno', kind: 'yes-no' },
      { name: 'digits', kind: 'digits', minLength: 4, maxLength: 4 },
    ],
    nodes: [start, ...nodes, end].map((node) => ({ position, ...node })),
    edges: lines,
    ...more,
  });
}

export const slot = (variable: string, entity: string, text = `${variable}?`): Settings => ({
  variable,
  entity,
  prompt: says(text),
});

export const rule = (id: string, trigger: Settings, more: Settings = {}): Settings => ({
  id,
  type: 'rule',
  settings: { trigger, ...more },
});
