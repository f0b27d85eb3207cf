import { dayNumber, dayNumberOf, isoDate } from './calendar.js';

/** Looked through for the 29th of February. */
const YEARS_AHEAD = 8;

/** Is there such a day in any year? */
export const existsInSomeYear = (month: number, day: number): boolean =>
  dayNumberOf(written(2024, month, day)) !== null;

/** Day number of a date of a year; null if it has no such day. */
export const dayOf = (year: number, month: number, day: number): number | null =>
  dayNumberOf(written(year, month, day));

/** The next day with this month and day, today included; day number as in `calendar.ts`. */
export function nextOccurrence(month: number, day: number, today: number): number {
  const first = Number(isoDate(today).slice(0, 4));
  for (let year = first; year <= first + YEARS_AHEAD; year++) {
    const value = dayOf(year, month, day);
    if (value !== null && value >= today) return value;
  }
  return dayNumber(first + YEARS_AHEAD, month, day);
}

/** The next day that is this day of its month, today included. */
export function nextDayOfMonth(day: number, today: number): number {
  const [year = 0, month = 0] = isoDate(today).split('-').map(Number);
  for (let later = 0; later < 12; later++) {
    const index = month - 1 + later;
    const value = dayOf(year + Math.floor(index / 12), (index % 12) + 1, day);
    if (value !== null && value >= today) return value;
  }
  return today;
}

/** Typed dates: `2027-06-05`, `5/6`, `5/6/27`, `5/6/2027`; the day number, or null. */
export function typedDate(word: string, today: number, dayFirst: boolean): number | null {
  const iso = dayNumberOf(word);
  if (iso !== null) return iso;
  const parts = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(word);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const [day, month] = dayFirst ? [first, second] : [second, first];
  if (!existsInSomeYear(month, day)) return null;
  if (parts[3] === undefined) return nextOccurrence(month, day, today);
  return dayOf(parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]), month, day);
}

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
