import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { nodeBase } from '../node-base.js';

/** Speaks and goes on. What the caller says meanwhile counts for the next place where they are listened to. */
export const sayNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('say'),
  settings: z.strictObject({ prompt: promptSchema }),
});
export type SayNode = z.infer<typeof sayNodeSchema>;

export const sayOutcomes = (): string[] => ['next'];
