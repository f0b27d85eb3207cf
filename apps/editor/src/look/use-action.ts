import { useState } from 'react';
import { ApiError } from '@baton/web';
import { texts } from '../texts.js';
import { useOneAtATime } from './use-one-at-a-time.js';

export interface Action {
  busy: boolean;
  /** Why it did not work the last time. */
  problem: string | null;
  /** Does nothing while it is busy, so that two clicks are one. Resolves to whether it worked. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  say: (problem: string | null) => void;
}

/** @param wordsOf what to say of a refusal; undefined: what the api says */
export function useAction(wordsOf: (error: ApiError) => string | undefined = () => undefined): Action {
  const { busy, once } = useOneAtATime();
  const [problem, say] = useState<string | null>(null);

  const run = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      return await once(() => {
        say(null);
        return work();
      });
    } catch (error) {
      say(error instanceof ApiError ? (wordsOf(error) ?? error.message) : texts.failed);
      return false;
    }
  };
  return { busy, problem, run, say };
}
