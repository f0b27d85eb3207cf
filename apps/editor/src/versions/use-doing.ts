import { useOneAtATime } from '../look/use-one-at-a-time.js';
import { refusedFor, type Refused } from '../publish/refusals.js';
import { tellFailure } from './tell-failure.js';

/**
 * Runs one action at a time. `done` comes after it whether or not it went well: what is shown is read again. The answer
 * tells whether it went well.
 *
 * @param refuse is given why something does not go live, to be shown in full; nothing has changed then
 */
export function useDoing(done: () => void, refuse?: (refused: Refused) => void) {
  const { busy, once } = useOneAtATime();
  const act = async (action: () => Promise<unknown>): Promise<boolean> => {
    let went = false;
    let isRefused = false;
    const ran = await once(async () => {
      try {
        await action();
        went = true;
      } catch (error) {
        const refused = refuse === undefined ? null : refusedFor(error);
        isRefused = refused !== null;
        if (refused === null) tellFailure(error);
        else refuse?.(refused);
      }
    });
    if (ran && !isRefused) done();
    return went;
  };
  return { busy, act };
}
