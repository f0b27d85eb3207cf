import { useEffect, useState } from 'react';
import { batonApi } from '../api/baton-api.js';
import { guideSaw } from './guide-store.js';

const LOOK_EVERY_MS = 3_000;

/**
 * While `isAwaited`, looks for a call that was not there before and tells the guide of it.
 * @returns the numbers that lead to the flow which is open; null while they are not known
 */
export function useCallToCome(isAwaited: boolean, flowId: string | null): readonly string[] | null {
  const [numbers, setNumbers] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (!isAwaited) return;
    let over = false;
    let newest: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (isFirst: boolean): Promise<void> => {
      // Not reached just now: it is looked again in a moment.
      const calls = await batonApi.calls(1).catch(() => null);
      if (over) return;
      const id = calls?.[0]?.id;
      if (isFirst && calls !== null) newest = id;
      else if (id !== undefined && id !== newest) return guideSaw('called');
      timer = setTimeout(() => void look(isFirst && calls === null), LOOK_EVERY_MS);
    };
    void look(true);
    batonApi.flows().then(
      (flows) => over || setNumbers(flows.find(({ id }) => id === flowId)?.numbers ?? null),
      () => undefined,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [isAwaited, flowId]);
  return numbers;
}
