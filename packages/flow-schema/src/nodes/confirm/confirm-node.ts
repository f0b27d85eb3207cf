import { z } from 'zod';
import { laddersSchema, promptSchema } from '../../prompt.js';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';

/**
 * Reads back and hears yes, no, or a correction of one of `slots` ("no, five people"), after which it reads back again.
 */
export const confirmNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('confirm'),
  settings: z.strictObject({
    prompt: promptSchema,
    slots: z
      .array(z.strictObject({ variable: identifierSchema, entity: identifierSchema }))
      .max(20)
      .default([]),
    ladders: laddersSchema.default({ silence: [], misunderstanding: [] }),
  }),
});
export type ConfirmNode = z.infer<typeof confirmNodeSchema>;

export const confirmOutcomes = (): string[] => ['yes', 'no', 'silence', 'misunderstanding'];
