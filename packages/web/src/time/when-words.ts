import { locale as presentLocale } from '../language/language.js';
import { webTexts } from '../language/web-texts.js';

/** An instant for reading: "today, 14:05", "yesterday, 09:12", "3 Nov 2026, 17:40". `now` is milliseconds. */
export function whenWords(instant: string | number, now: number, locale = presentLocale): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const days = daysFrom(now, date.getTime());
  if (days === 0 || days === -1) return `${inDays(days, locale)}, ${time}`;
  return `${date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}

/** The day of an instant, within a sentence: "tomorrow", "on Friday 4 December", "on 3 January 2028". */
export function dayWords(instant: number, now: number, locale = presentLocale): string {
  const days = daysFrom(now, instant);
  if (Math.abs(days) <= 1) return inDays(days, locale);
  const date = new Date(instant);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? ({ weekday: 'long' } as const) : ({ year: 'numeric' } as const);
  return webTexts.onDay(date.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...year }));
}

const inDays = (days: number, locale: string): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');

/** Calendar days of this computer, whatever their length. */
const daysFrom = (now: number, instant: number): number =>
  Math.round((startOfDay(instant) - startOfDay(now)) / 86_400_000);

function startOfDay(instant: number): number {
  const date = new Date(instant);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
