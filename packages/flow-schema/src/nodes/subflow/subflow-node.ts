import { z } from 'zod';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase } from '../node-base.js';

/** The key of another flow, as `library` names it: the api's id of the flow. */
export const flowKeySchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, _ and -');

/**
 * Runs another published flow and comes back by what its end is called. The other flow has variables of its own:
 * `arguments` gives some of them a value (an expression of this flow) before it starts, all others begin without one;
 * `returns` takes values over when it comes back. Its rules watch while it runs; this flow's go on watching too.
 */
export const subflowNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('subflow'),
  settings: z.strictObject({
    flow: flowKeySchema,
    arguments: z
      .array(z.strictObject({ variable: identifierSchema, expression: z.string().min(1).max(1_000) }))
      .max(50)
      .default([]),
    returns: z
      .array(z.strictObject({ variable: identifierSchema, from: identifierSchema }))
      .max(50)
      .default([]),
    /** The results of the other flow's ends; each is an outcome. */
    ends: z
      .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and -'))
      .min(1)
      .max(50),
  }),
});
export type SubflowNode = z.infer<typeof subflowNodeSchema>;

export const subflowOutcomes = (node: SubflowNode): string[] => [...new Set(node.settings.ends)];
