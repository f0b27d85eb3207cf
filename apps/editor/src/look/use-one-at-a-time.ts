import { useRef, useState } from 'react';

/**
 * Runs one piece of work at a time, so that a double click does a thing once. `once` resolves when the work has ended,
 * and to false without it when another is under way; it throws what the work throws.
 */
export function useOneAtATime() {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const once = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    try {
      await work();
      return true;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, once };
}
