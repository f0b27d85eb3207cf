import { careSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { entityValueSchema } from '../events/meaning.js';

/** What goes along with a call that is handed over. What is personal and not marked `handoff` is not in it. */
export const handoffContextSchema = z.strictObject({
  handoffId: z.string(),
  callId: z.string(),
  flow: z.string(),
  language: z.string(),
  caller: z.string().nullable(),
  dialled: z.string(),
  /** Why: the last intent and topic, and the caller's own words for it. */
  reason: z.strictObject({ intent: z.string().nullable(), topic: z.string().nullable(), words: z.string().nullable() }),
  /** The rule that fired; null when the flow itself led here. */
  rule: z.strictObject({ id: z.string(), label: z.string(), trigger: z.string() }).nullable(),
  /** What was collected: variables marked `handoff` that have a value. */
  collected: z.array(
    z.strictObject({ name: z.string(), label: z.string(), value: entityValueSchema, spoken: z.string() }),
  ),
  /** Labels of the nodes where the caller was asked something, in order, without repeats. */
  tried: z.array(z.string()),
  /** The wait that was announced, whole minutes. */
  promisedWaitMinutes: z.number().nullable(),
  care: careSchema.nullable(),
  summary: z.string(),
  /** The last things said, oldest first. */
  transcript: z.array(z.strictObject({ who: z.enum(['assistant', 'caller']), text: z.string(), at: z.number() })),
});
export type HandoffContext = z.infer<typeof handoffContextSchema>;
