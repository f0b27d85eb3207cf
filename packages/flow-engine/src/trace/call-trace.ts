import { z } from 'zod';
import { effectSchema } from '../effects/effect.js';
import { engineEventSchema } from '../events/engine-event.js';

/** One event and the effects that it had, in order. */
export const traceStepSchema = z.strictObject({ event: engineEventSchema, effects: z.array(effectSchema) });
export type TraceStep = z.infer<typeof traceStepSchema>;

/**
 * A call as it went, of the simulator and of the runtime alike: enough to run it again exactly. `flow` says which
 * version ran; null where it was a draft.
 */
export const callTraceSchema = z.strictObject({
  format: z.literal(1),
  callId: z.string(),
  flow: z.strictObject({ name: z.string(), flowId: z.string().nullable(), versionId: z.string().nullable() }),
  /** How the call ended; null while it goes on. */
  result: z.string().nullable(),
  steps: z.array(traceStepSchema).max(20_000),
});
export type CallTrace = z.infer<typeof callTraceSchema>;
