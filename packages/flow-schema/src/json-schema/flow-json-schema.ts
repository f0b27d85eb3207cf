import { z } from 'zod';
import { calendarSchema, openSpanSchema } from '../calendar.js';
import {
  edgeSchema,
  flowDefinitionSchema,
  groupSchema,
  libraryFlowSchema,
  SCHEMA_VERSION,
} from '../flow-definition.js';
import { flowNodeSchema } from '../nodes/flow-node.js';
import { destinationSchema, handoffWaySchema } from '../nodes/handoff/handoff-node.js';
import { triggerSchema } from '../nodes/rule/rule-node.js';
import { laddersSchema, promptSchema } from '../prompt.js';
import { settingsOverrideSchema } from '../settings.js';
import { testCaseSchema, testStepSchema } from '../test-cases/test-case.js';
import { entitySchema, intentSchema, variableSchema } from '../vocabulary.js';

/** What has a name of its own in `$defs`. */
const DEFINITIONS = {
  node: flowNodeSchema,
  edge: edgeSchema,
  variable: variableSchema,
  intent: intentSchema,
  entity: entitySchema,
  calendar: calendarSchema,
  openSpan: openSpanSchema,
  group: groupSchema,
  settings: settingsOverrideSchema,
  prompt: promptSchema,
  ladders: laddersSchema,
  trigger: triggerSchema,
  destination: destinationSchema,
  handoffWay: handoffWaySchema,
  libraryFlow: libraryFlowSchema,
  testCase: testCaseSchema,
  testStep: testStepSchema,
};

/**
 * The shape of a flow as it is written (what has a default may be left out), as JSON Schema, draft 2020-12. What makes
 * sense beyond the shape, `validateFlow` knows. `flow.schema.json` of this package is this, written out.
 */
export function flowJsonSchema(): Record<string, unknown> {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(DEFINITIONS)) names.add(schema, { id });
  const { $schema, ...schema } = z.toJSONSchema(flowDefinitionSchema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: names,
  });
  return {
    $schema,
    $id: `urn:baton:flow:${SCHEMA_VERSION}`,
    title: 'Flow',
    description: `A flow of schema version ${SCHEMA_VERSION}.`,
    ...schema,
  };
}
