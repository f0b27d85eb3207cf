import { z } from 'zod';
import { nodeBase } from '../node-base.js';

/** The call is answered. A flow has exactly one. */
export const startNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('start'),
  settings: z.strictObject({}).default({}),
});
export type StartNode = z.infer<typeof startNodeSchema>;

export const startOutcomes = (): string[] => ['next'];
