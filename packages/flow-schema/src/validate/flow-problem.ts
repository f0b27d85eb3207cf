import { z } from 'zod';

/**
 * One thing that publishing refuses (`error`) or that the analyst should know (`warning`).
 * `code` is stable; `path` leads to the setting inside the flow, as zod writes paths.
 */
export const flowProblemSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  path: z.array(z.union([z.string(), z.number()])),
  nodeId: z.string().optional(),
  /** The way out of that node that it is about. */
  outcome: z.string().optional(),
  message: z.string(),
  /** What would mend it, in an analyst's words. */
  fix: z.string().optional(),
});
export type FlowProblem = z.infer<typeof flowProblemSchema>;
