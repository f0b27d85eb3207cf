import { useCallback, useEffect, useState } from 'react';
import type { Call } from '../api/api-types.js';

const PAGE = 30;
/** Calls come and end while somebody looks at the list, milliseconds. */
const REFRESH_MS = 4_000;

type AskForCalls = (limit: number, before?: string) => Promise<Call[]>;

/** The newest calls, kept up to date, and older ones on demand. `more` is null when there are none. */
export function useCalls(ask: AskForCalls) {
  const [calls, setCalls] = useState<Call[] | null>(null);
  const [complete, setComplete] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const failed = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));

  const refresh = useCallback(async () => {
    try {
      const newest = await ask(PAGE);
      setProblem(null);
      setComplete((known) => known || newest.length < PAGE);
      setCalls((present) => mergeCalls(present ?? [], newest));
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

  const more = async () => {
    try {
      const older = await ask(PAGE, calls?.at(-1)?.id);
      setComplete(older.length < PAGE);
      setCalls((present) => mergeCalls(present ?? [], older));
    } catch (error) {
      failed(error);
    }
  };

  return {
    calls,
    problem,
    more: complete || calls === null ? null : () => void more(),
    again: () => void refresh(),
  };
}

/** Each call once, as it was read last, newest first. */
function mergeCalls(present: Call[], read: Call[]): Call[] {
  const byId = new Map([...present, ...read].map((call) => [call.id, call]));
  return [...byId.values()].sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
}
