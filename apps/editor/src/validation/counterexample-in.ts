import { faultFoundSchema, lineSchema, unsafeCodeSchema } from '@baton/flow-lab/words';
import type { FlowProblem } from '@baton/flow-schema';
import { z } from 'zod';

const counterexampleSchema = z.object({
  code: unsafeCodeSchema,
  fault: faultFoundSchema,
  conversation: z.array(lineSchema),
});
export type Counterexample = z.infer<typeof counterexampleSchema>;

/** The call that a problem of the safety proof brings along, and how it ends; null for any other problem. */
export function counterexampleIn(problem: FlowProblem): Counterexample | null {
  return counterexampleSchema.safeParse(problem).data ?? null;
}
