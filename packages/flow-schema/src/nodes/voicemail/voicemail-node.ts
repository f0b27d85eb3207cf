import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { nodeBase } from '../node-base.js';
import { queueNameSchema } from '../queue-status/queue-status-node.js';

/** Records a message after a tone and delivers it to the people of a queue. All times are milliseconds. */
export const voicemailNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('voicemail'),
  settings: z.strictObject({
    queue: queueNameSchema,
    prompt: promptSchema.optional(),
    longestMs: z.number().int().min(5_000).max(600_000).default(120_000),
    /** Silence that ends the message. */
    silenceMs: z.number().int().min(1_000).max(20_000).default(4_000),
    endKey: z.enum(['#', '*', 'none']).default('#'),
    /** One or two sentences for whoever listens to it; a template. */
    summary: z.string().max(1_000).default(''),
  }),
});
export type VoicemailNode = z.infer<typeof voicemailNodeSchema>;

export const voicemailOutcomes = (): string[] => ['left', 'nothing-left'];
