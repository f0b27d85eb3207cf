import { useCallback, useEffect, useState } from 'react';
import type { Call } from '../api/api-types.js';

const PAGE = 30;
/** Calls come and end while somebody looks at the list, milliseconds. */
const REFRESH_MS = 4_000;

type AskForCalls = (limit: number, cursor?: string) => Promise<{ calls: Call[]; next: string | null }>;

/** The newest calls, kept up to date, and older ones on demand. `more` is null when there are none. */
export function useCalls(ask: AskForCalls) {
  const [calls, setCalls] = useState<Call[] | null>(null);
  /** Where older ones begin; undefined until it is known. */
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);

  const failed = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));

  const refresh = useCallback(async () => {
    try {
      const newest = await ask(PAGE);
      setProblem(null);
      setNext((known) => (known === undefined ? newest.next : known));
      setCalls((present) => mergeCalls(present ?? [], newest.calls));
    } catch (error) {
      failed(error);
    }
  }, [ask]);

  useEffect(() => {
    const first = window.setTimeout(() => void refresh(), 0);
    const timer = window.setInterval(() => void refresh(), REFRESH_MS);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, [refresh]);

  const more = async (cursor: string) => {
    try {
      const older = await ask(PAGE, cursor);
      setNext(older.next);
      setCalls((present) => mergeCalls(present ?? [], older.calls));
    } catch (error) {
      failed(error);
    }
  };

  return {
    calls,
    problem,
    more: next == null ? null : () => void more(next),
    again: () => void refresh(),
  };
}

/** Each call once, as it was read last, newest first. */
function mergeCalls(present: Call[], read: Call[]): Call[] {
  const byId = new Map([...present, ...read].map((call) => [call.id, call]));
  return [...byId.values()].sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
}
