import type { Weekday } from '@baton/flow-schema';
import { civilFromDays, daysFromCivil, formatCivilDate, parseCivilDate, weekdayOf } from './civil-date.js';

export interface LocalClock {
  /** `YYYY-MM-DD`. */
  today: string;
  /** `HH:MM`. */
  now: string;
  /** `monday` … `sunday`. */
  weekday: string;
}

/** From Monday, as `weekdayOf` counts. */
export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/**
 * The wall clock `at` milliseconds after the call was answered at `localTime` (`YYYY-MM-DDTHH:MM:SS`). A change to or
 * from summer time in the middle of a call is not followed. Null when `localTime` is no time.
 */
export function localClock(localTime: string, at: number): LocalClock | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(localTime);
  const date = match?.[1] === undefined ? null : parseCivilDate(match[1]);
  if (!match || !date) return null;
  const seconds = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0) + Math.floor(at / 1_000);
  const day = civilFromDays(daysFromCivil(date) + Math.floor(seconds / 86_400));
  const minutes = Math.floor((seconds % 86_400) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    today: formatCivilDate(day),
    now: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    weekday: WEEKDAYS[weekdayOf(day)] ?? '',
  };
}
