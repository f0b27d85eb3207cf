import { dayNumberOf, isoDate, weekday } from '../../text/calendar.js';
import {
  dayOf,
  dayOfNextMonth,
  existsInSomeYear,
  monthsAfter,
  nextDayOfMonth,
  nextEaster,
  nextOccurrence,
  typedDate,
  weekdayOfMonth,
} from '../../text/upcoming.js';
import type { Found, ReadingContext } from '../language.js';
import { ordinalAt, smallNumberAt, wholeYearAt } from './numbers.js';
import { functionWords } from './words.js';

export const weekdayNames = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
export const monthNames = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** A day and the word after it. */
interface DayReading {
  readonly day: number;
  readonly end: number;
  readonly bare?: boolean;
}

const monthOf = (word: string | undefined): number => monthNames.indexOf(word ?? '') + 1;
const weekdayOf = (word: string | undefined): number => weekdayNames.indexOf((word ?? '').replace(/s$/, ''));
const isThe = (word: string | undefined): boolean => word === 'le' || word === "l'";

/** Dates as `YYYY-MM-DD`, always today or later unless a year is named. */
export function dates(words: readonly string[], { today, dayFirst }: ReadingContext): Found<string>[] {
  const now = dayNumberOf(today);
  if (now === null) return [];
  const found: Found<string>[] = [];
  for (let start = 0; start < words.length;) {
    const reading =
      weekdayOfMonthAt(words, start, now) ??
      namedDayAt(words, start, now) ??
      weekdayAt(words, start, now) ??
      monthDayAt(words, start, now) ??
      distanceAt(words, start, now) ??
      typedAt(words, start, now, dayFirst);
    if (reading)
      found.push({ start, end: reading.end, value: isoDate(reading.day), strength: reading.bare ? 'bare' : 'cued' });
    start = reading?.end ?? start + 1;
  }
  return joinAppositions(words, found);
}

function typedAt(words: readonly string[], start: number, now: number, dayFirst: boolean): DayReading | null {
  const day = typedDate(words[start] ?? '', now, dayFirst);
  return day === null ? null : { day, end: start + 1 };
}

/** "vendredi quatre décembre": the second is the exact one. */
function joinAppositions(words: readonly string[], found: Found<string>[]): Found<string>[] {
  return found.reduce<Found<string>[]>((joined, next) => {
    const last = joined.at(-1);
    const namesDay = words.slice(next.start, next.end).some((word) => weekdayOf(word) >= 0 || word === 'demain');
    const touching = last && last.end === next.start && weekdayOf(words[last.end - 1]) >= 0 && !namesDay;
    return touching ? [...joined.slice(0, -1), { ...next, start: last.start, strength: 'cued' }] : [...joined, next];
  }, []);
}

/** Phrases of this day and the next ones, longest first; days from today. */
const named: readonly (readonly [readonly string[], number])[] = (
  [
    ["de aujourd'hui en huit", 7],
    ['demain en huit', 8],
    ['après demain', 2],
    ['ce soir', 0],
    ['ce midi', 0],
    ['ce matin', 0],
    ['ce après midi', 0],
    ['cet après midi', 0],
    ['cette nuit', 0],
    ["aujourd'hui", 0],
    ['demain', 1],
  ] as const
).map(([phrase, days]) => [phrase.split(' '), days]);

const holidays: readonly (readonly [readonly string[], number, number])[] = (
  [
    ['veille de noël', 12, 24],
    ['réveillon de noël', 12, 24],
    ['jour de noël', 12, 25],
    ['réveillon de le an', 12, 31],
    ['réveillon du nouvel an', 12, 31],
    ['jour de le an', 1, 1],
    ['nouvel an', 1, 1],
    ['saint sylvestre', 12, 31],
    ['saint valentin', 2, 14],
    ['noël', 12, 25],
  ] as const
).map(([phrase, month, day]) => [phrase.split(' '), month, day]);

const stands = (words: readonly string[], start: number, phrase: readonly string[]): boolean =>
  phrase.every((word, offset) => words[start + offset] === word);

/** "le premier lundi de décembre", "le dernier vendredi de novembre". */
function weekdayOfMonthAt(words: readonly string[], start: number, now: number): DayReading | null {
  const at = isThe(words[start]) ? start + 1 : start;
  const which = ranks.get(words[at] ?? '');
  const [wanted, month] = [weekdayOf(words[at + 1]), monthOf(words[at + 3])];
  if (which === undefined || wanted < 0 || month === 0 || !['de', "d'"].includes(words[at + 2] ?? '')) return null;
  const day = weekdayOfMonth(which, wanted, month, now);
  return day === null ? null : { day, end: at + 4 };
}

const ranks = new Map([
  ['premier', 1],
  ['deuxième', 2],
  ['second', 2],
  ['troisième', 3],
  ['quatrième', 4],
  ['dernier', 0],
]);

function namedDayAt(words: readonly string[], start: number, now: number): DayReading | null {
  const day = named.find(([phrase]) => stands(words, start, phrase));
  if (day) return { day: now + day[1], end: start + day[0].length };
  const at = isThe(words[start]) ? start + 1 : start;
  if (stands(words, at, ['lundi', 'de', 'pâques'])) return { day: nextEaster(now) + 1, end: at + 3 };
  if (words[start] === 'pâques') return { day: nextEaster(now), end: start + 1 };
  const holiday = holidays.find(([phrase]) => stands(words, start, phrase));
  return holiday ? { day: nextOccurrence(holiday[1], holiday[2], now), end: start + holiday[0].length } : null;
}

/** A weekday is the next one to come ("mardi prochain" too); "mardi en huit" is one week later. */
function weekdayAt(words: readonly string[], start: number, now: number): DayReading | null {
  const led = ['ce', 'le', 'pour'].includes(words[start] ?? '') && weekdayOf(words[start + 1]) >= 0;
  const at = led ? start + 1 : start;
  const wanted = weekdayOf(words[at]);
  if (wanted < 0) return null;
  const today = weekday(now);
  const coming = now + ((wanted - today + 6) % 7) + 1;
  const end = at + 1;
  if (stands(words, end, ['en', 'huit'])) return { day: coming + 7, end: end + 2 };
  if (stands(words, end, ['en', 'quinze'])) return { day: coming + 14, end: end + 2 };
  const nextWeek = { day: now - today + 7 + wanted, end: end + 4 };
  if (stands(words, end, ['de', 'la', 'semaine', 'prochaine'])) return nextWeek;
  if (stands(words, end, ['la', 'semaine', 'prochaine'])) return { ...nextWeek, end: end + 3 };
  if (led && words[start] === 'ce' && wanted === today) return { day: now, end };
  return { day: coming, end: words[end] === 'prochain' ? end + 1 : end };
}

/** "le cinq mars", "cinq mars", "premier mai", "le 5 mars 2027", "le cinq". */
function monthDayAt(words: readonly string[], start: number, now: number): DayReading | null {
  const the = isThe(words[start]);
  const first = the ? start + 1 : start;
  const ordinal = ordinalAt(words, first);
  const day = ordinal ?? smallNumberAt(words, first);
  if (!day || day.value < 1 || day.value > 31) return null;
  if (stands(words, day.end, ['du', 'mois', 'prochain'])) {
    const next = dayOfNextMonth(day.value, now);
    return next === null ? null : { day: next, end: day.end + 3 };
  }
  const month = monthOf(words[day.end]);
  if (month > 0) return dated(words, month, day.value, day.end + 1, now);
  // "le deux pièces", "le premier client" are no days; "le cinq" is one before a small word or at the end.
  const next = words[day.end];
  const isCount = next !== undefined && (!functionWords.has(next) || /^heures?$/.test(next) || ordinal !== null);
  if (!the || isCount) return null;
  return { day: nextDayOfMonth(day.value, now), end: day.end, bare: day.value === 1 && !ordinal };
}

/** With the year, if one is named: "2027", "deux mille vingt sept". */
function dated(words: readonly string[], month: number, day: number, end: number, now: number): DayReading | null {
  const year = wholeYearAt(words, end);
  if (!year) return existsInSomeYear(month, day) ? { day: nextOccurrence(month, day, now), end } : null;
  const number = dayOf(year.value, month, day);
  return number === null ? null : { day: number, end: year.end };
}

/** "dans trois jours", "dans une semaine", "dans quinze jours", "d'ici huit jours": eight days are a week, fifteen two. */
function distanceAt(words: readonly string[], start: number, now: number): DayReading | null {
  const led = words[start] === 'dans' ? 1 : stands(words, start, ['de', 'ici']) ? 2 : 0;
  if (led === 0) return null;
  const amount = smallNumberAt(words, start + led);
  if (!amount) return null;
  if (words[amount.end] === 'mois') return { day: monthsAfter(now, amount.value), end: amount.end + 1 };
  const unit = { jour: 1, semaine: 7 }[(words[amount.end] ?? '').replace(/s$/, '')];
  if (unit === undefined) return null;
  const idiom = unit === 1 ? { 8: 7, 15: 14 }[amount.value] : undefined;
  return { day: now + (idiom ?? amount.value * unit), end: amount.end + 1 };
}
