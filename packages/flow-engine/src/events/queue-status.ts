import { z } from 'zod';

/** How a queue stands at this moment. `unknown` when it could not be asked. */
export const queueStateSchema = z.strictObject({
  status: z.enum(['available', 'waiting', 'closed', 'unknown']),
  agentsAvailable: z.number().int().min(0).nullable(),
  position: z.number().int().min(0).nullable(),
  /** Milliseconds. */
  estimatedWaitMs: z.number().int().min(0).nullable(),
});
export type QueueState = z.infer<typeof queueStateSchema>;
