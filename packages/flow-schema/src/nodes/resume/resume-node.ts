import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { nodeBase } from '../node-base.js';

/** Goes back to what a rule interrupted, and asks it again. */
export const resumeNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('resume'),
  settings: z.strictObject({ prompt: promptSchema.optional() }).default({}),
});
export type ResumeNode = z.infer<typeof resumeNodeSchema>;

export const resumeOutcomes = (): string[] => [];
