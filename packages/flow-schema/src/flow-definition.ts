import { z } from 'zod';
import { calendarSchema } from './calendar.js';
import { flowNodeSchema } from './nodes/flow-node.js';
import { nodeIdSchema } from './nodes/node-base.js';
import { flowKeySchema } from './nodes/subflow/subflow-node.js';
import { settingsOverrideSchema } from './settings.js';
import { testCaseSchema } from './test-cases/test-case.js';
import { entitySchema, intentSchema, variableSchema } from './vocabulary.js';

/** The version of the flow language that this package writes. */
export const SCHEMA_VERSION = 2;

/** An edge leaves a node by a named outcome and enters another node. */
export const edgeSchema = z.strictObject({
  id: z.string().min(1).max(200),
  source: nodeIdSchema,
  outcome: nodeIdSchema,
  target: nodeIdSchema,
});
export type Edge = z.infer<typeof edgeSchema>;

/** Nodes that belong together: they share settings, and a rule can watch just them. */
export const groupSchema = z.strictObject({
  id: nodeIdSchema,
  label: z.string().max(120).default(''),
  conversation: settingsOverrideSchema.default({}),
  /** On the canvas it is drawn as one card; a call notices nothing of it. */
  collapsed: z.boolean().optional(),
});
export type Group = z.infer<typeof groupSchema>;

const flowShape = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  name: z.string().trim().min(1).max(120),
  /** BCP 47. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag, like en-GB'),
  /** IANA time zone in which "tomorrow" and opening hours are read. */
  timeZone: z.string().min(1).max(64).default('UTC'),
  voice: z.string().max(64).default('slt'),
  defaults: settingsOverrideSchema.default({}),
  variables: z.array(variableSchema).max(500).default([]),
  intents: z.array(intentSchema).max(500).default([]),
  entities: z.array(entitySchema).max(200).default([]),
  calendars: z.array(calendarSchema).max(50).default([]),
  groups: z.array(groupSchema).max(500).default([]),
  nodes: z.array(flowNodeSchema).min(1).max(10_000),
  edges: z.array(edgeSchema).max(40_000),
};

/** A flow that another flow runs: without flows and tests of its own. */
export const libraryFlowSchema = z.strictObject(flowShape);
export type LibraryFlow = z.infer<typeof libraryFlowSchema>;

/** A whole flow, as it is drawn, stored, published and run. */
export const flowDefinitionSchema = z.strictObject({
  ...flowShape,
  /**
   * The flows that its sub-flow nodes (and theirs) run, by key: put in when a version is published, so that a call pins
   * them too. A draft has none.
   */
  library: z.record(flowKeySchema, libraryFlowSchema).default({}),
  /** What a caller does and what must then be heard; publishing runs them. */
  testCases: z.array(testCaseSchema).max(1_000).default([]),
});
export type FlowDefinition = z.infer<typeof flowDefinitionSchema>;
