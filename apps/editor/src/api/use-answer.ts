import { useCallback, useEffect, useState } from 'react';

export type Answer<Value> =
  { phase: 'asking' } | { phase: 'answered'; value: Value } | { phase: 'failed'; reason: string };

/**
 * What the api answers to `ask`, asked when the component appears, when `ask` changes, and at `again()`. An answer
 * that comes after a later question was put is dropped. `ask` must be stable (a constant, or from useCallback).
 */
export function useAnswer<Value>(ask: () => Promise<Value>): { answer: Answer<Value>; again: () => void } {
  const [answer, setAnswer] = useState<Answer<Value>>({ phase: 'asking' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let dropped = false;
    ask().then(
      (value) => {
        if (!dropped) setAnswer({ phase: 'answered', value });
      },
      (error: unknown) => {
        if (!dropped) setAnswer({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      dropped = true;
    };
  }, [ask, round]);

  const again = useCallback(() => setRound((present) => present + 1), []);
  return { answer, again };
}
