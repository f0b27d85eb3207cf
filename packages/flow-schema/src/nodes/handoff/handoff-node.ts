import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';
import { queueNameSchema } from '../queue-status/queue-status-node.js';

/**
 * Where a person is: a queue (its agents' phones are settings), one SIP address, or a telephone number (E.164) that is
 * reached through a trunk of the runtime.
 */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), queue: queueNameSchema }),
  z.strictObject({
    kind: z.literal('sip'),
    address: z.string().regex(/^sips?:[^\s<>]{1,250}$/, 'a SIP address, sip:user@host'),
  }),
  z.strictObject({
    kind: z.literal('tel'),
    number: z.string().regex(/^\+[1-9]\d{3,14}$/, 'an international number, like +442079460000'),
    trunk: queueNameSchema,
  }),
]);
export type Destination = z.infer<typeof destinationSchema>;

const timeoutMs = z.number().int().min(1_000).max(180_000).optional();

/**
 * One way to hand over. `attended`: the agent hears a whispered summary, accepts, and is joined; `bridge`: joined
 * through us, so that the call can come back; `refer`: moved by the gateway; `callback` and `voicemail`: somebody of the
 * queue calls back, or gets a message. `timeoutMs`, where not given: the inherited `ringMs` (`referMs` for refer).
 */
export const handoffWaySchema = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('attended'),
    timeoutMs,
    /** What the agent hears before accepting; a template. Empty: the summary. */
    whisper: z.string().max(500).default(''),
    /** The key by which the agent accepts. */
    acceptKey: z
      .string()
      .regex(/^[0-9*#]$/)
      .default('1'),
  }),
  z.strictObject({ way: z.literal('bridge'), timeoutMs }),
  z.strictObject({ way: z.literal('refer'), timeoutMs }),
  z.strictObject({
    way: z.literal('callback'),
    prompt: promptSchema.optional(),
    numberVariable: identifierSchema.optional(),
  }),
  z.strictObject({ way: z.literal('voicemail'), prompt: promptSchema.optional() }),
]);
export type HandoffWay = z.infer<typeof handoffWaySchema>;

/**
 * Gives the call to a person. The ways are tried in order; the caller stays with us, with music and honest news,
 * until one of them has finally succeeded. Where the cascade books a call back or takes a message, `booked` and `left`
 * lead on.
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

export const handoffOutcomes = ({ settings: { cascade } }: HandoffNode): string[] => [
  'connected',
  'no-agent',
  'refused',
  'stayed',
  ...(cascade.some(({ way }) => way === 'callback') ? ['booked'] : []),
  ...(cascade.some(({ way }) => way === 'voicemail') ? ['left'] : []),
];
