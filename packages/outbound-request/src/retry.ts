/** Statuses after which the same request may fare better (RFC 9110 §15.5.9, RFC 8470 §5.2, RFC 6585 §4). */
export const isPassingStatus = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;

/**
 * How long to wait before asking again: what the host wants, or twice as long each time; the random half keeps those who
 * failed together from coming back together.
 *
 * @param failed how often it has failed by now, from 1
 * @param random from 0 to 1
 */
export function retryWaitMs(failed: number, retryAfterMs: number | null, random: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failed - 1));
  return Math.max(retryAfterMs ?? 0, (longest / 2) * (1 + random));
}

/** Retry-After (RFC 9110 §10.2.3): seconds or a date, as milliseconds from now; null when there is none to be read. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
