import { z } from 'zod';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';

export const queueNameSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and -');

/**
 * Asks how a queue stands. A prompt that later speaks `waitVariable` (whole minutes) is remembered as what the
 * caller was promised.
 */
export const queueStatusNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('queue-status'),
  settings: z.strictObject({
    queue: queueNameSchema,
    waitVariable: identifierSchema.optional(),
    positionVariable: identifierSchema.optional(),
    agentsVariable: identifierSchema.optional(),
  }),
});
export type QueueStatusNode = z.infer<typeof queueStatusNodeSchema>;

export const queueStatusOutcomes = (): string[] => ['available', 'waiting', 'closed', 'unknown'];
