import { type FlowDefinition, flowDefinitionSchema, SCHEMA_VERSION } from '@baton/flow-schema';

/** What an analyst finds on the canvas of a flow that they have just made: the call begins, and it ends. */
export function newFlow(name: string): FlowDefinition {
  return flowDefinitionSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    name,
    language: 'en-GB',
    nodes: [
      { id: 'start', type: 'start', label: 'Start', position: { x: 0, y: 0 } },
      { id: 'end', type: 'end', label: 'Goodbye', position: { x: 320, y: 0 }, settings: { result: 'done' } },
    ],
    edges: [{ id: 'start-end', source: 'start', outcome: 'next', target: 'end' }],
  });
}
