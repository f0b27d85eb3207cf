import { dayWords } from '@baton/web';
import { texts } from '../texts.js';

interface Wanted {
  wantedDate: string | null;
  wantedTime: string | null;
}

/**
 * When somebody wants to be called: "tomorrow at 14:00", "on Friday 4 December, at any time", "as soon as possible".
 * What is neither a date nor a time is given as it is. `now` in milliseconds; days are those of this computer.
 */
export function wantedWords({ wantedDate, wantedTime }: Wanted, now: number, locale = 'en-GB'): string {
  if (wantedDate === null) return wantedTime === null ? texts.callback.soonest : texts.callback.anyDay(wantedTime);
  const day = localDay(wantedDate);
  const words = day === null ? wantedDate : dayWords(day, now, locale);
  return wantedTime === null ? texts.callback.anyTime(words) : texts.callback.at(words, wantedTime);
}

/** Whether the moment that was wanted has gone by; without a time, when the day has. */
export function isOverdue({ wantedDate, wantedTime }: Wanted, now: number): boolean {
  const day = wantedDate === null ? null : localDay(wantedDate);
  if (day === null) return false;
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(wantedTime ?? '') ?? [];
  const end = new Date(day);
  if (hours === undefined || minutes === undefined) end.setDate(end.getDate() + 1);
  else end.setHours(Number(hours), Number(minutes));
  return end.getTime() < now;
}

/** Midnight of `YYYY-MM-DD` here, milliseconds; null when it is no such date. */
function localDay(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00`).getTime();
  return Number.isNaN(day) ? null : day;
}
