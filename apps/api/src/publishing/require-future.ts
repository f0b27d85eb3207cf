import type { Clock } from '../config/clock.js';
import { ApiError } from '../http/api-error.js';

/** Who plans for later than this has mistaken the year. Milliseconds. */
const LONGEST_MS = 366 * 24 * 3_600_000;

/** @throws ApiError `time-is-past`, `wrong-request` */
export function requireFuture(at: Date, clock: Clock): void {
  const inMs = at.getTime() - clock.now().getTime();
  if (inMs <= 0) throw new ApiError('time-is-past', 'This time is past: choose a later one, or do it now');
  if (inMs > LONGEST_MS) {
    const message = 'Within a year, at most';
    throw new ApiError('wrong-request', message, [{ path: ['at'], message }]);
  }
}
