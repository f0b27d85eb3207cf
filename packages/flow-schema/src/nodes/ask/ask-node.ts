import { z } from 'zod';
import { laddersSchema, promptSchema } from '../../prompt.js';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';

/** One thing to find out: the entity says how it is heard, the variable where it is kept. */
export const slotSchema = z.strictObject({
  variable: identifierSchema,
  entity: identifierSchema,
  prompt: promptSchema,
});
export type Slot = z.infer<typeof slotSchema>;

/**
 * Asks for its slots one after the other; an answer may fill several at once, and what was said just before
 * ("a table for four") counts. `confirm`: read a slot back never, when recognition was unsure, or always.
 */
export const askNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('ask'),
  settings: z.strictObject({
    slots: z.array(slotSchema).min(1).max(20),
    ladders: laddersSchema.default({ silence: [], misunderstanding: [] }),
    confirm: z.enum(['never', 'when-unsure', 'always']).default('when-unsure'),
    /** Ask again although the variable has a value. */
    askAgain: z.boolean().default(false),
  }),
});
export type AskNode = z.infer<typeof askNodeSchema>;

export const askOutcomes = (): string[] => ['answered', 'silence', 'misunderstanding'];
