import { dayNumber, dayNumberOf, isoDate, weekday } from './calendar.js';

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

/** The same day some months later, or the last one of that month. */
export function monthsAfter(today: number, months: number): number {
  const [year = 0, month = 0, day = 0] = isoDate(today).split('-').map(Number);
  const index = month - 1 + months;
  const [laterYear, laterMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  for (let nearest = day; nearest > 28; nearest--) {
    const value = dayOf(laterYear, laterMonth, nearest);
    if (value !== null) return value;
  }
  return dayNumber(laterYear, laterMonth, Math.min(day, 28));
}

/** A day of next month; null if that has no such day. */
export function dayOfNextMonth(day: number, today: number): number | null {
  const [year = 0, month = 0] = isoDate(monthsAfter(today, 1)).split('-').map(Number);
  return dayOf(year, month, day);
}

/**
 * The first, second … weekday of a month (`which` from 1; 0 for the last one), not before today.
 * @param wanted Monday 0 … Sunday 6
 */
export function weekdayOfMonth(which: number, wanted: number, month: number, today: number): number | null {
  const year = Number(isoDate(today).slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const first = dayNumber(candidate, month, 1);
    const next = dayNumber(month === 12 ? candidate + 1 : candidate, (month % 12) + 1, 1);
    const earliest = first + ((wanted - weekday(first) + 7) % 7);
    const last = next - 1 - ((weekday(next - 1) - wanted + 7) % 7);
    const value = which === 0 ? last : earliest + 7 * (which - 1);
    if (value >= today && value < next) return value;
  }
  return null;
}

/** The next Easter Sunday, today included (Anonymous Gregorian computus). */
export function nextEaster(today: number): number {
  const year = Number(isoDate(today).slice(0, 4));
  const thisYear = easterOf(year);
  return thisYear >= today ? thisYear : easterOf(year + 1);
}

function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = Math.floor(century / 4);
  const moon =
    (19 * golden + century - skipped - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const inCentury = year % 100;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const days = moon + toSunday - 7 * late + 114;
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
