import type { AuditFilters } from '../api/manage-api.js';

export const noFilters: AuditFilters = { words: '', account: '', action: '', from: '', to: '' };

/** The filters as the api is asked; days begin and end where the reader is. */
export function auditQuery(filters: AuditFilters): URLSearchParams {
  const query = new URLSearchParams();
  const { words, account, action, from, to } = filters;
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') query.set(name, value);
  };
  set('words', words.trim());
  set('account', account);
  set('action', action);
  set('from', startOf(from, 0));
  set('to', startOf(to, 1));
  return query;
}

/** When a day (`YYYY-MM-DD`) begins, or the one that many days after; null when it is none. */
function startOf(day: string, later: number): string | null {
  const [year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date + later).toISOString();
}
