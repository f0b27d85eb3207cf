import { identifierSchema, requestNodeSchema } from '@baton/flow-schema';
import { z } from 'zod';

/** A request as it is drawn at this moment, with example values for the names in it. Times are milliseconds. */
export const tryRequestBody = z.strictObject({
  settings: requestNodeSchema.shape.settings,
  values: z
    .record(identifierSchema, z.union([z.string().max(2_000), z.number(), z.boolean()]))
    .refine((values) => Object.keys(values).length <= 500, 'at most 500 values')
    .default({}),
  /** Variables that keep a list: they take every match of their path. */
  lists: z.array(identifierSchema).max(500).default([]),
  timeoutMs: z.number().int().min(100).max(60_000).default(8_000),
});
export type TryRequestBody = z.infer<typeof tryRequestBody>;

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** What came of it. Secrets' values are hidden wherever the other system repeated them. */
export const triedRequestAnswer = z.strictObject({
  /** The outcome that a call would go on by: `ok`, a status rule's id, `failed`. */
  outcome: z.string(),
  status: z.number().int().nullable(),
  /** Why there was no answer that could be used, as a code. */
  failure: z.string().nullable(),
  /** More of why, as a code. */
  reason: z.string().nullable(),
  ms: z.number().int(),
  attempts: z.number().int(),
  /** As it went out, without its headers. */
  sent: z.strictObject({ method: z.string(), url: z.string(), body: z.string().nullable() }),
  /** What a call would remember, in the mapping's order. */
  remembered: z.array(
    z.strictObject({ variable: z.string(), value, from: z.enum(['answer', 'otherwise', 'nothing']) }),
  ),
  /** What was answered, as text. */
  body: z.string().nullable(),
  /** There was more of it than is shown. */
  cut: z.boolean(),
});
export type TriedRequest = z.infer<typeof triedRequestAnswer>;
