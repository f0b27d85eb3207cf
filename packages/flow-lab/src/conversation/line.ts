import { failureKindSchema } from '@baton/flow-schema';
import { requestFailureSchema, transferOutcomeSchema } from '@baton/flow-engine';
import { z } from 'zod';

const assistant = z.literal('assistant');
const caller = z.literal('caller');
const world = z.literal('world');

/**
 * One line of a call: who did what. `world`: what neither said: a transfer rings, a request fails. It carries values and
 * no words of ours; whoever shows it words it.
 */
export const lineSchema = z.discriminatedUnion('code', [
  z.strictObject({ who: assistant, code: z.literal('said'), text: z.string() }),
  /** `heard`: taken as it was, read back to be sure, or not understood. */
  z.strictObject({
    who: caller,
    code: z.literal('spoke'),
    text: z.string(),
    heard: z.enum(['take', 'confirm', 'reject']),
  }),
  z.strictObject({ who: caller, code: z.literal('pressed'), keys: z.string() }),
  z.strictObject({ who: caller, code: z.literal('silent') }),
  z.strictObject({ who: caller, code: z.literal('left') }),
  z.strictObject({ who: world, code: z.literal('broke-off'), cause: z.enum(['media-lost', 'shutdown', 'error']) }),
  z.strictObject({
    who: world,
    code: z.literal('queue'),
    status: z.enum(['available', 'waiting', 'closed', 'unknown']),
    waitMinutes: z.int().nullable(),
  }),
  z.strictObject({ who: world, code: z.literal('request-sent'), method: z.string(), url: z.string() }),
  z.strictObject({ who: world, code: z.literal('request-answered'), status: z.number().nullable() }),
  z.strictObject({ who: world, code: z.literal('request-failed'), failure: requestFailureSchema }),
  z.strictObject({ who: world, code: z.literal('callback-asked'), queue: z.string() }),
  z.strictObject({ who: world, code: z.literal('callback-answered'), booked: z.boolean() }),
  z.strictObject({ who: world, code: z.literal('message-asked'), queue: z.string() }),
  /** `seconds` 0: nothing was said. */
  z.strictObject({ who: world, code: z.literal('message-left'), seconds: z.int() }),
  z.strictObject({
    who: world,
    code: z.literal('handoff'),
    /** A queue's name, a SIP address or a number. */
    to: z.string(),
    way: z.enum(['attended', 'bridge', 'refer']),
  }),
  z.strictObject({
    who: world,
    code: z.literal('handoff-ended'),
    outcome: transferOutcomeSchema,
    sipStatus: z.number().nullable(),
  }),
  z.strictObject({ who: world, code: z.literal('agent-left') }),
  z.strictObject({ who: world, code: z.literal('failed'), kind: failureKindSchema }),
  z.strictObject({ who: world, code: z.literal('hung-up'), result: z.string() }),
  /** The rule's label, or its id where it has none. */
  z.strictObject({ who: world, code: z.literal('rule'), name: z.string() }),
]);
export type Line = z.infer<typeof lineSchema>;
