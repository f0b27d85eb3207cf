import { z } from 'zod';
import { nodeBase, nodeIdSchema } from '../node-base.js';

/** Branches on conditions (CEL); the first that is true wins. A condition that cannot be computed is not true. */
export const checkNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('check'),
  settings: z.strictObject({
    rules: z
      .array(
        z.strictObject({
          id: nodeIdSchema,
          label: z.string().max(80).default(''),
          condition: z.string().min(1).max(1_000),
        }),
      )
      .min(1)
      .max(50),
  }),
});
export type CheckNode = z.infer<typeof checkNodeSchema>;

export const checkOutcomes = (node: CheckNode): string[] => [
  ...node.settings.rules.map((rule) => rule.id),
  'otherwise',
];
