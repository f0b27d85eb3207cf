/**
 * `work` for many who ask at once: one run at a time, and one more when somebody asked meanwhile, so that everybody gets
 * what was true after they asked. `work` does not reject.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let asked = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (asked) {
      asked = false;
      await work();
    }
    running = null;
  };
  return () => {
    asked = true;
    running ??= run();
    return running;
  };
}
