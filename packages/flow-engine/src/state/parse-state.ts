import { type EngineState, engineStateSchema } from './engine-state.js';

/** Reads a stored state; null when it is none of this version of the engine. */
export function parseState(value: unknown): EngineState | null {
  const parsed = engineStateSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
