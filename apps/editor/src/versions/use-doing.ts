import { useRef, useState } from 'react';
import { tellFailure } from './tell-failure.js';

/**
 * Runs one action at a time, so that a double click does a thing once. `done` comes after it whether or not it went
 * well: what is shown is read again. The answer tells whether it went well.
 */
export function useDoing(done: () => void) {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const act = async (action: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    try {
      await action();
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
      done();
    }
  };
  return { busy, act };
}
