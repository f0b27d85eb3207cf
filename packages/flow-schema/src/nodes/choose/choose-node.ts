import { z } from 'zod';
import { laddersSchema, promptSchema } from '../../prompt.js';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase, nodeIdSchema } from '../node-base.js';

/** One way on: by what the caller wants, by a key, or by either. Its id is the outcome. */
export const choiceSchema = z.strictObject({
  id: nodeIdSchema,
  label: z.string().max(80).default(''),
  intents: z.array(identifierSchema).max(50).default([]),
  key: z
    .string()
    .regex(/^[0-9*#]$/)
    .optional(),
});
export type Choice = z.infer<typeof choiceSchema>;

/**
 * Routes by what the caller wants. An answer that only touches a known topic is answered with `clarify`
 * (`{{ topic }}` is the caller's own word for it) and the next answer is read together with that topic;
 * the same clarification is never asked twice.
 */
export const chooseNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('choose'),
  settings: z.strictObject({
    prompt: promptSchema,
    choices: z.array(choiceSchema).min(1).max(50),
    clarify: promptSchema.optional(),
    ladders: laddersSchema.default({ silence: [], misunderstanding: [] }),
  }),
});
export type ChooseNode = z.infer<typeof chooseNodeSchema>;

export const chooseOutcomes = (node: ChooseNode): string[] => [
  ...node.settings.choices.map((choice) => choice.id),
  'silence',
  'misunderstanding',
];
