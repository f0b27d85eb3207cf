import { z } from 'zod';

/** What the call is busy with instead of listening to the caller; null: it cannot be told. */
const meanwhileSchema = z
  .enum(['over', 'with-agent', 'queue', 'request', 'callback', 'recording', 'transfer'])
  .nullable();
export type Meanwhile = z.infer<typeof meanwhileSchema>;

/** Why something cannot be tried, with the values that belong to it; words are made by whoever tells it. */
export const labReasonSchema = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('call-over'), result: z.string() }),
  z.strictObject({ why: z.literal('nobody-waits'), meanwhile: meanwhileSchema }),
  /** `key` null: not to what the caller says. */
  z.strictObject({ why: z.literal('nobody-listens'), key: z.string().nullable(), meanwhile: meanwhileSchema }),
  z.strictObject({ why: z.literal('nothing-said') }),
  z.strictObject({ why: z.literal('said-before'), lastsMs: z.number(), afterMs: z.number() }),
  z.strictObject({ why: z.literal('key-ends-nothing') }),
  z.strictObject({ why: z.literal('no-recording') }),
  z.strictObject({ why: z.literal('no-agent') }),
  z.strictObject({ why: z.literal('no-handoff') }),
  z.strictObject({ why: z.literal('no-call') }),
  z.strictObject({ why: z.literal('too-many-steps'), most: z.int() }),
  z.strictObject({ why: z.literal('nothing-done') }),
  z.strictObject({ why: z.literal('too-long') }),
  z.strictObject({ why: z.literal('never-answered') }),
  /** `said`: what the engine or the understanding says of it, in English. */
  z.strictObject({ why: z.literal('cannot-run'), said: z.string() }),
  /** A recorded call as a test case does not pass. */
  z.strictObject({ why: z.literal('made-does-not-pass') }),
  /** Nodes, rules and results by id; null: the beginning, or nothing more. */
  z.strictObject({
    why: z.literal('goes-otherwise'),
    after: z.string().nullable(),
    went: z.string().nullable(),
    goes: z.string().nullable(),
  }),
]);
export type LabReason = z.infer<typeof labReasonSchema>;
