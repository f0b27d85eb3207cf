import { z } from 'zod';
import { labReasonSchema } from '../lab-reason.js';

/** `label` empty: nobody has named it. */
const placeSchema = z.strictObject({ nodeId: z.string(), label: z.string() });
const valueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** Where the caller is: `over`: where the call ended; null: the call has not begun. */
const whereSchema = z.strictObject({ ...placeSchema.shape, over: z.boolean() }).nullable();

/** What was so instead of what a step expects. */
export const insteadSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('heard'), texts: z.array(z.string()), where: whereSchema }),
  z.strictObject({ is: z.literal('tones'), said: z.array(z.strictObject({ tone: z.string(), text: z.string() })) }),
  z.strictObject({ is: z.literal('at'), where: whereSchema }),
  /** The first node of the path that was not come to, the one before it, and where it went instead (ids). */
  z.strictObject({
    is: z.literal('path'),
    missing: placeSchema,
    after: placeSchema.nullable(),
    went: z.array(placeSchema),
    where: whereSchema,
  }),
  z.strictObject({ is: z.literal('rules'), fired: z.array(placeSchema) }),
  z.strictObject({ is: z.literal('value'), variable: z.string(), value: valueSchema }),
  z.strictObject({ is: z.literal('care'), care: z.enum(['none', 'vulnerable', 'sensitive']) }),
  z.strictObject({ is: z.literal('requests'), sent: z.array(z.string()) }),
  z.strictObject({ is: z.literal('result'), result: z.string() }),
  z.strictObject({ is: z.literal('going-on'), where: whereSchema }),
  /** There was such a handoff; these parts of what the agent gets are otherwise than expected. */
  z.strictObject({
    is: z.literal('handoff-with'),
    parts: z.array(z.strictObject({ name: z.string(), value: valueSchema })),
  }),
  /** Other handoffs, or none. `queue` null: to an address. */
  z.strictObject({
    is: z.literal('handoffs'),
    tried: z.array(
      z.strictObject({
        queue: z.string().nullable(),
        way: z.enum(['attended', 'bridge', 'refer', 'callback', 'voicemail']),
      }),
    ),
    where: whereSchema,
  }),
]);
export type Instead = z.infer<typeof insteadSchema>;
export type Where = z.infer<typeof whereSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Value = z.infer<typeof valueSchema>;

/** Index of the test case's step. */
const step = z.int();

/**
 * Why a test case fails at a step. `expectation`: something else was so than the step expects; `unused`: nothing asked
 * for the answer that the step tells; `impossible`: the step could not happen, and the test ended there.
 */
export const testFailureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ step, kind: z.literal('expectation'), instead: insteadSchema }),
  z.strictObject({ step, kind: z.literal('unused'), asked: z.enum(['request', 'callback']) }),
  z.strictObject({ step, kind: z.literal('impossible'), reason: labReasonSchema }),
]);
export type TestFailure = z.infer<typeof testFailureSchema>;
