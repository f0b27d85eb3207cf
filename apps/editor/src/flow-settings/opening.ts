import { isOpen, openingHours } from '@baton/flow-engine';
import type { Calendar } from '@baton/flow-schema';

/** A moment on the wall clock: `YYYY-MM-DD` and `HH:MM`. */
export interface CivilMoment {
  date: string;
  time: string;
}

/** Whether it is open, and when that changes; null when it does not within two weeks. */
export interface Opening {
  open: boolean;
  changes: CivilMoment | null;
}

const STEP_MINUTES = 1;
const LOOKED_AHEAD_DAYS = 14;
const MINUTES_A_DAY = 24 * 60;

/** How a calendar stands at a moment, by the very rule that calls go by. */
export function openingAt(calendar: Calendar, { date, time }: CivilMoment): Opening {
  const hours = openingHours(calendar);
  const open = isOpen(hours, date, time);
  const began = minutesOf(time);
  // Hours change on their own marks only.
  const marks = new Set(
    [...calendar.weekly, ...calendar.exceptions].flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
  );
  marks.add('00:00');
  const daily = [...marks]
    .map(minutesOf)
    .filter((minute) => minute < MINUTES_A_DAY)
    .sort((a, b) => a - b);
  for (let day = 0; day <= LOOKED_AHEAD_DAYS; day += 1) {
    const on = plusDays(date, day);
    for (const minute of daily) {
      if (day === 0 && minute < began + STEP_MINUTES) continue;
      if (isOpen(hours, on, clockOf(minute)) !== open) return { open, changes: { date: on, time: clockOf(minute) } };
    }
  }
  return { open, changes: null };
}

/** The wall clock of a time zone at an instant; UTC where the zone is none. */
export function civilMoment(at: Date, timeZone: string): CivilMoment {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const shape: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat('en-CA', { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...shape, timeZone: 'UTC' });
  }
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function plusDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
