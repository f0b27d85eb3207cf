import { useOneAtATime } from '../look/use-one-at-a-time.js';
import { tellFailure } from './tell-failure.js';

/**
 * Runs one action at a time. `done` comes after it whether or not it went well: what is shown is read again. The answer
 * tells whether it went well.
 */
export function useDoing(done: () => void) {
  const { busy, once } = useOneAtATime();
  const act = async (action: () => Promise<unknown>): Promise<boolean> => {
    let went = false;
    const ran = await once(async () => {
      try {
        await action();
        went = true;
      } catch (error) {
        tellFailure(error);
      }
    });
    if (ran) done();
    return went;
  };
  return { busy, act };
}
