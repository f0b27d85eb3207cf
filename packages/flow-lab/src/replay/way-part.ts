import { z } from 'zod';

/** A part of the way that a call goes: a node, an outcome, a rule, a handoff, the end. Wording is no part of it. */
export const wayPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('node'), nodeId: z.string() }),
  z.strictObject({ kind: z.literal('outcome'), nodeId: z.string(), outcome: z.string() }),
  z.strictObject({ kind: z.literal('rule'), ruleId: z.string() }),
  z.strictObject({
    kind: z.literal('handoff'),
    to: z.string(),
    way: z.enum(['attended', 'bridge', 'refer', 'callback', 'voicemail']),
  }),
  z.strictObject({ kind: z.literal('queue-asked'), queue: z.string() }),
  /** It goes on asking where it is. */
  z.strictObject({ kind: z.literal('asks'), nodeId: z.string() }),
  z.strictObject({ kind: z.literal('end'), result: z.string() }),
]);
export type WayPart = z.infer<typeof wayPartSchema>;
