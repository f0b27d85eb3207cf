import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { nodeBase } from '../node-base.js';
import { queueNameSchema } from '../queue-status/queue-status-node.js';

/** Where a person is: a queue (its agents' phones are settings), or one SIP address. */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), queue: queueNameSchema }),
  z.strictObject({
    kind: z.literal('sip'),
    address: z.string().regex(/^sips?:[^\s<>]{1,250}$/, 'a SIP address, sip:user@host'),
  }),
]);
export type Destination = z.infer<typeof destinationSchema>;

/** One way to hand over: joined through us (`bridge`), or moved by the gateway (`refer`). */
export const handoffWaySchema = z.strictObject({
  way: z.enum(['bridge', 'refer']),
  /** Without it: the inherited `ringMs` for bridge, `referMs` for refer. */
  timeoutMs: z.number().int().min(1_000).max(180_000).optional(),
});
export type HandoffWay = z.infer<typeof handoffWaySchema>;

/**
 * Gives the call to a person. The ways are tried in order; the caller stays with us, with music and honest news,
 * until one of them has finally succeeded.
 */
export const handoffNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('handoff'),
  settings: z.strictObject({
    destination: destinationSchema,
    cascade: z.array(handoffWaySchema).min(1).max(10),
    /** Said before the first way is tried. */
    prompt: promptSchema.optional(),
    /** Said again and again while the caller waits. */
    news: z.strictObject({ prompt: promptSchema, everyMs: z.number().int().min(3_000).max(300_000) }).optional(),
    /** One or two sentences for the agent's screen; a template. */
    summary: z.string().max(1_000).default(''),
  }),
});
export type HandoffNode = z.infer<typeof handoffNodeSchema>;

export const handoffOutcomes = (): string[] => ['connected', 'no-agent', 'refused', 'stayed'];
