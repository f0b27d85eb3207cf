import { z } from 'zod';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';

/** Assigns variables from expressions (CEL), in order; `null` takes a variable's value away. */
export const setNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('set'),
  settings: z.strictObject({
    assignments: z
      .array(z.strictObject({ variable: identifierSchema, expression: z.string().min(1).max(1_000) }))
      .min(1)
      .max(50),
  }),
});
export type SetNode = z.infer<typeof setNodeSchema>;

export const setOutcomes = (): string[] => ['next'];
