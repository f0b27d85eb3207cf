import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditEntry, AuditFilters } from '../api/manage-api.js';
import { manageApi } from '../api/manage-api.js';
import { texts } from '../texts.js';
import { auditQuery } from './audit-query.js';

const PAGE = 50;

interface Found {
  entries: AuditEntry[];
  /** To go on with; null when that is all. */
  next: string | null;
}

/** What the history holds for these filters; `more` reads on. An answer to earlier filters is dropped. */
export function useAudit(filters: AuditFilters) {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const round = useRef(0);

  const ask = useCallback(
    async (before: Found | null) => {
      const mine = (round.current += 1);
      setProblem(null);
      try {
        const query = auditQuery(filters);
        if (before?.next != null) query.set('cursor', before.next);
        const { entries, next } = await manageApi.audit(query, PAGE);
        if (mine === round.current) setFound({ entries: [...(before?.entries ?? []), ...entries], next });
      } catch (error) {
        if (mine === round.current) setProblem(error instanceof Error ? error.message : texts.failed);
      }
    },
    [filters],
  );
  useEffect(() => {
    // While somebody types, only what they end up with is asked.
    const timer = window.setTimeout(() => void ask(null), 250);
    return () => window.clearTimeout(timer);
  }, [ask]);
  const again = useCallback(() => void ask(null), [ask]);
  const more = found?.next == null ? null : () => void ask(found);
  return { found, problem, again, more };
}
