import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';
import { queueNameSchema } from '../queue-status/queue-status-node.js';

/**
 * Books a call back for a queue: to `numberVariable`, without it (or without a value) to the caller's own number; on
 * `dateVariable` and `timeVariable`, without them as soon as somebody is free. Without any number it is refused.
 */
export const callbackNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('callback'),
  settings: z.strictObject({
    queue: queueNameSchema,
    numberVariable: identifierSchema.optional(),
    dateVariable: identifierSchema.optional(),
    timeVariable: identifierSchema.optional(),
    /** Said while it is being booked. */
    prompt: promptSchema.optional(),
    /** One or two sentences for the agent who calls back; a template. */
    summary: z.string().max(1_000).default(''),
  }),
});
export type CallbackNode = z.infer<typeof callbackNodeSchema>;

export const callbackOutcomes = (): string[] => ['booked', 'refused'];
