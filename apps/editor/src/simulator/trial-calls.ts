import type { Call } from '../api/api-types.js';

/** How often it is looked whether a call has come, milliseconds. */
const LOOK_EVERY_MS = 1_500;
/** A call to the number is among the last ones. */
const LAST = 20;

interface Routes {
  calls: (limit: number) => Promise<Call[]>;
  /** Calls `look` so often until what it gives is called. */
  every: (look: () => void, ms: number) => () => void;
}

/**
 * Tells each call to a number as it comes, but none that was there before. What cannot be asked is asked again.
 * Call the answer to stop looking.
 */
export function watchTrialCalls(
  { calls, every }: Routes,
  number: string,
  onCall: (callId: string) => void,
): () => void {
  let known: Set<string> | null = null;
  let stopped = false;
  const look = async (): Promise<void> => {
    const ids = (await calls(LAST)).filter(({ dialled }) => dialled === number).map(({ id }) => id);
    if (stopped) return;
    const fresh = known === null ? [] : ids.filter((id) => known?.has(id) === false);
    known = new Set([...(known ?? []), ...ids]);
    // The newest stands first.
    const [newest] = fresh;
    if (newest !== undefined) onCall(newest);
  };
  const lookQuietly = () => void look().catch(() => undefined);
  lookQuietly();
  const stop = every(lookQuietly, LOOK_EVERY_MS);
  return () => {
    stopped = true;
    stop();
  };
}
