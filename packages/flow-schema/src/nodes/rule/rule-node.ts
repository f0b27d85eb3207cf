import { z } from 'zod';
import { careSchema, identifierSchema } from '../../vocabulary.js';
import { nodeBase, nodeIdSchema } from '../node-base.js';

export const failureKindSchema = z.enum(['request', 'recognition', 'synthesis', 'handoff', 'runtime']);
export type FailureKind = z.infer<typeof failureKindSchema>;

/** What makes a handoff rule fire. */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('asks-for-person'),
    /** Added to the built-in set of the flow's language. */
    phrases: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
    key: z
      .string()
      .regex(/^[0-9*#]$/)
      .nullable()
      .default('0'),
  }),
  z.strictObject({ kind: z.literal('silence'), times: z.number().int().min(1).max(20).default(3) }),
  z.strictObject({
    kind: z.literal('misunderstanding'),
    inARow: z.number().int().min(1).max(20).default(2),
    inCall: z.number().int().min(1).max(50).default(4),
  }),
  z.strictObject({ kind: z.literal('topic'), intents: z.array(identifierSchema).max(50).default([]) }),
  z.strictObject({ kind: z.literal('condition'), expression: z.string().min(1).max(1_000) }),
  z.strictObject({ kind: z.literal('failure'), kinds: z.array(failureKindSchema).max(10).default([]) }),
  z.strictObject({ kind: z.literal('loop'), times: z.number().int().min(2).max(100).default(10) }),
  z.strictObject({ kind: z.literal('too-long'), seconds: z.number().int().min(1).max(14_400) }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

/**
 * A handoff rule watches the whole flow, or the group `scope`, and interrupts whatever the caller is at.
 * Of the rules that fire on one event the highest `priority` wins (then the one drawn first).
 * `topic` without intents: every intent marked vulnerable or sensitive. `failure` without kinds: every kind.
 */
export const ruleNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('rule'),
  settings: z.strictObject({
    trigger: triggerSchema,
    priority: z.number().int().min(0).max(1_000).default(100),
    repeat: z.enum(['once', 'every-time']).default('every-time'),
    scope: nodeIdSchema.optional(),
    /** Firing marks the call. */
    care: careSchema.optional(),
  }),
});
export type RuleNode = z.infer<typeof ruleNodeSchema>;

export const ruleOutcomes = (): string[] => ['next'];
