import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';

/** A flow for specs: a greeting, a question, a goodbye, a rule and a note. */
export const smallFlow = (): FlowDefinition =>
  flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Small',
    language: 'en-GB',
    variables: [{ name: 'party', type: 'number', label: 'Party size' }],
    entities: [{ name: 'people', kind: 'number' }],
    nodes: [
      { id: 'start', type: 'start', position: { x: 0, y: 0 } },
      {
        id: 'greet',
        type: 'say',
        label: 'Greeting',
        position: { x: 1, y: 1 },
        settings: { prompt: { variants: ['Hello.'] } },
      },
      {
        id: 'size',
        type: 'ask',
        label: 'Party size',
        position: { x: 2, y: 2 },
        settings: { slots: [{ variable: 'party', entity: 'people', prompt: { variants: ['How many?'] } }] },
      },
      { id: 'bye', type: 'end', position: { x: 3, y: 3 }, settings: { result: 'done' } },
      { id: 'person', type: 'rule', position: { x: 4, y: 4 }, settings: { trigger: { kind: 'asks-for-person' } } },
      { id: 'remark', type: 'note', position: { x: 5, y: 5 }, settings: { text: 'Why' } },
    ],
    edges: [
      { id: 'e1', source: 'start', outcome: 'next', target: 'greet' },
      { id: 'e2', source: 'greet', outcome: 'next', target: 'size' },
      { id: 'e3', source: 'size', outcome: 'answered', target: 'bye' },
    ],
  });
