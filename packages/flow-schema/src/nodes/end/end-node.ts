import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { nodeBase } from '../node-base.js';

/** Says goodbye and hangs up; `result` is what the call counts as. */
export const endNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('end'),
  settings: z.strictObject({
    prompt: promptSchema.optional(),
    result: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and -'),
  }),
});
export type EndNode = z.infer<typeof endNodeSchema>;

export const endOutcomes = (): string[] => [];
