import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';

/** The smallest thing that has the shape of a flow. */
export function smallFlow(name: string): FlowDefinition {
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name,
    language: 'en-GB',
    nodes: [
      { id: 'start', type: 'start', position: { x: 0, y: 0 } },
      { id: 'end', type: 'end', position: { x: 200, y: 0 }, settings: { result: 'done' } },
    ],
    edges: [{ id: 'start-end', source: 'start', outcome: 'next', target: 'end' }],
  });
}
