import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';

/** Says goodbye: the smallest flow without a problem. */
export function smallFlow(name: string, text = 'Goodbye.'): FlowDefinition {
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name,
    language: 'en-GB',
    nodes: [
      { id: 'start', type: 'start', position: { x: 0, y: 0 } },
      {
        id: 'end',
        type: 'end',
        position: { x: 200, y: 0 },
        settings: { result: 'done', prompt: { variants: [text] } },
      },
    ],
    edges: [{ id: 'start-end', source: 'start', outcome: 'next', target: 'end' }],
  });
}
