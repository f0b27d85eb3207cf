import type { Environment } from '@marcbachmann/cel-js';
import {
  type CivilDate,
  civilFromDays,
  daysFromCivil,
  formatCivilDate,
  parseCivilDate,
  weekdayOf,
} from '../civil-time/civil-date.js';
import { WEEKDAYS } from '../civil-time/local-clock.js';

const MINUTES_A_DAY = 24 * 60;
/** Further away than any date that is written `YYYY-MM-DD`. */
const MOST_DAYS = 4_000_000;

/**
 * What expressions can do with dates (`YYYY-MM-DD`) and times (`HH:MM`), which are texts. A text that is none cannot be
 * computed with. `plusMinutes` goes round at midnight.
 */
export function registerFunctions(environment: Environment): void {
  environment.registerFunction('daysBetween(string, string): double', daysBetween);
  environment.registerFunction('minutesBetween(string, string): double', minutesBetween);
  environment.registerFunction('weekdayOf(string): string', (date: string) => WEEKDAYS[weekdayOf(dateOf(date))]);
  for (const number of ['double', 'int']) {
    environment.registerFunction(`${DIVISOR}(${number}): ${number}`, divisor);
    environment.registerFunction(`plusDays(string, ${number}): string`, plusDays);
    environment.registerFunction(`plusMinutes(string, ${number}): string`, plusMinutes);
  }
}

/** Stands around what is divided by; no name that an expression can have. */
export const DIVISOR = '_divisor';

/** What is divided by nothing cannot be computed; it would be greater than every number. */
function divisor(value: number | bigint): number | bigint {
  if (Number(value) === 0) throw new RangeError('division by zero');
  return value;
}

const daysBetween = (from: string, to: string): number => daysFromCivil(dateOf(to)) - daysFromCivil(dateOf(from));
const minutesBetween = (from: string, to: string): number => minutesOf(to) - minutesOf(from);

function plusDays(date: string, days: number | bigint): string {
  const moved = Math.trunc(Number(days));
  if (!(Math.abs(moved) <= MOST_DAYS)) throw new RangeError('too many days');
  const found = civilFromDays(daysFromCivil(dateOf(date)) + moved);
  if (found.year < 0 || found.year > 9_999) throw new RangeError('no such year');
  return formatCivilDate(found);
}

function plusMinutes(time: string, minutes: number | bigint): string {
  const moved = (minutesOf(time) + Math.trunc(Number(minutes))) % MINUTES_A_DAY;
  if (!Number.isFinite(moved)) throw new RangeError('too many minutes');
  const found = moved < 0 ? moved + MINUTES_A_DAY : moved;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(found / 60))}:${two(found % 60)}`;
}

function dateOf(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError('no date');
  return date;
}

function minutesOf(text: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) throw new RangeError('no time');
  return Number(match[1]) * 60 + Number(match[2]);
}
