/** Now, or a local date and time as the browser's own field writes it (`2026-12-24T18:30`). */
export type When = { kind: 'now' } | { kind: 'at'; local: string };

/** As the api has it: further ahead nothing is planned. Milliseconds. */
const LONGEST_MS = 365 * 86_400_000;

/** ISO 8601 in UTC; undefined for now. Null: no time within the next year was chosen. `now`: milliseconds. */
export function instantOf(when: When, now: number): string | undefined | null {
  if (when.kind === 'now') return undefined;
  const chosen = new Date(when.local);
  const inMs = chosen.getTime() - now;
  return inMs > 0 && inMs <= LONGEST_MS ? chosen.toISOString() : null;
}
