const LONGEST_MS = 5_000;

/** Waits until something holds, or fails with its name. */
export async function until(what: string, holds: () => boolean, longestMs = LONGEST_MS): Promise<void> {
  const deadline = performance.now() + longestMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
