import type { Calendar, OpenSpan } from '@baton/flow-schema';
import { civilFromDays, daysFromCivil, formatCivilDate, parseCivilDate, weekdayOf } from './civil-date.js';
import { WEEKDAYS } from './local-clock.js';

/** A calendar, ready to be asked. */
export interface OpeningHours {
  /** From Monday. */
  weekly: readonly (readonly OpenSpan[])[];
  /** By `YYYY-MM-DD`. */
  exceptions: ReadonlyMap<string, readonly OpenSpan[]>;
}

/** Entries for the same day, weekly or exceptional, add up. */
export function openingHours(calendar: Calendar): OpeningHours {
  const exceptions = new Map<string, OpenSpan[]>();
  for (const { date, spans } of calendar.exceptions) exceptions.set(date, [...(exceptions.get(date) ?? []), ...spans]);
  return {
    weekly: WEEKDAYS.map((weekday) =>
      calendar.weekly.flatMap(({ days, spans }) => (days.includes(weekday) ? spans : [])),
    ),
    exceptions,
  };
}

/**
 * Whether it is open at `now` (`HH:MM`) on `today` (`YYYY-MM-DD`). A span belongs to the day it begins on: an exception
 * replaces what begins on its day, not what goes on from the evening before.
 */
export function isOpen(hours: OpeningHours, today: string, now: string): boolean {
  const date = parseCivilDate(today);
  if (date === null) return false;
  const day = daysFromCivil(date);
  return (
    // Times of one form order as texts; "24:00" is after all of them.
    spansOf(hours, day).some(({ from, to }) => from <= now && (now < to || to <= from)) ||
    spansOf(hours, day - 1).some(({ from, to }) => to <= from && now < to)
  );
}

function spansOf({ weekly, exceptions }: OpeningHours, day: number): readonly OpenSpan[] {
  const date = civilFromDays(day);
  return exceptions.get(formatCivilDate(date)) ?? weekly[weekdayOf(date)] ?? [];
}
