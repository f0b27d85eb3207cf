import { z } from 'zod';

/** How a prompt is said. A synthesizer that cannot do a tone says it neutrally. */
export const toneSchema = z.enum(['neutral', 'uncertain', 'apologetic', 'cheerful', 'calm']);
export type Tone = z.infer<typeof toneSchema>;

/**
 * What the assistant says. Each variant is a template (`{{ variable }}`); variants rotate, so that a caller who
 * comes past a second time does not hear a recording.
 */
export const promptSchema = z.strictObject({
  variants: z.array(z.string().trim().min(1).max(2_000)).min(1).max(20),
  tone: toneSchema.default('neutral'),
});
export type Prompt = z.infer<typeof promptSchema>;

/**
 * What to say the 1st, 2nd, 3rd … time a prompt got no answer, and the 1st, 2nd, 3rd … time an answer was not
 * understood. They are different things and are counted apart. A ladder that is shorter than the number of reprompts
 * repeats its last step; an empty one repeats the node's own prompt.
 */
export const laddersSchema = z.strictObject({
  silence: z.array(promptSchema).max(10).default([]),
  misunderstanding: z.array(promptSchema).max(10).default([]),
});
export type Ladders = z.infer<typeof laddersSchema>;
