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
import { ordinalAt, smallNumberAt } from './numbers.js';

export const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const monthNames = 'january february march april may june july august september october november december'.split(
  ' ',
);
const shortMonths = monthNames.map((name) => name.slice(0, 3));

/** A day and the word after it. */
interface DayReading {
  readonly day: number;
  readonly end: number;
  readonly bare?: boolean;
}

const monthOf = (word: string | undefined): number => {
  const full = monthNames.indexOf(word ?? '');
  return (full >= 0 ? full : word === 'sept' ? 8 : shortMonths.indexOf(word ?? '')) + 1;
};
const weekdayOf = (word: string | undefined): number => weekdayNames.indexOf((word ?? '').replace(/s$/, ''));

/** Dates as `YYYY-MM-DD`, always today or later unless a year is named. */
export function dates(words: readonly string[], { today, dayFirst }: ReadingContext): Found<string>[] {
  const now = dayNumberOf(today);
  if (now === null) return [];
  const found: Found<string>[] = [];
  for (let start = 0; start < words.length;) {
    const at = ['on', 'for', 'this'].includes(words[start] ?? '') && words[start + 1] !== undefined ? start + 1 : start;
    const reading =
      weekdayOfMonthAt(words, start, now) ??
      weeksFromAt(words, start, now) ??
      namedDayAt(words, start, now) ??
      weekdayAt(words, start, now) ??
      monthDayAt(words, at, now) ??
      distanceAt(words, start, now) ??
      typedAt(words, start, now, dayFirst);
    if (reading) {
      const from = words[start - 1] === 'on' ? start - 1 : start;
      found.push({
        start: from,
        end: reading.end,
        value: isoDate(reading.day),
        strength: reading.bare ? 'bare' : 'cued',
      });
    }
    start = reading?.end ?? start + 1;
  }
  return joinAppositions(words, found);
}

function typedAt(words: readonly string[], start: number, now: number, dayFirst: boolean): DayReading | null {
  const day = typedDate(words[start] ?? '', now, dayFirst);
  return day === null ? null : { day, end: start + 1 };
}

/** "friday the fifth of june": the second is the exact one. */
function joinAppositions(words: readonly string[], found: Found<string>[]): Found<string>[] {
  return found.reduce<Found<string>[]>((joined, next) => {
    const last = joined.at(-1);
    const namesDay = words.slice(next.start, next.end).some((word) => weekdayOf(word) >= 0 || word === 'tomorrow');
    const touching = last && last.end >= next.start && weekdayOf(words[last.end - 1]) >= 0 && !namesDay;
    return touching ? [...joined.slice(0, -1), { ...next, start: last.start, strength: 'cued' }] : [...joined, next];
  }, []);
}

const holidays = new Map<string, readonly [number, number]>([
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['boxing day', [12, 26]],
  ['new year eve', [12, 31]],
  ['new years eve', [12, 31]],
  ['new year day', [1, 1]],
  ['new years day', [1, 1]],
  ['halloween', [10, 31]],
  ['valentine day', [2, 14]],
  ['valentines day', [2, 14]],
]);

const easterDays = new Map([
  ['easter sunday', 0],
  ['easter monday', 1],
  ['good friday', -2],
]);

/** "tomorrow week", "a fortnight today", "two weeks tomorrow". */
function weeksFromAt(words: readonly string[], start: number, now: number): DayReading | null {
  const base = { today: 0, tomorrow: 1 }[words[start] ?? ''];
  if (base !== undefined) return words[start + 1] === 'week' ? { day: now + base + 7, end: start + 2 } : null;
  const article = words[start] === 'a' || words[start] === 'one';
  const amount = article ? { value: 1, end: start + 1 } : smallNumberAt(words, start);
  const unit = { week: 7, fortnight: 14 }[(words[amount?.end ?? -1] ?? '').replace(/s$/, '')];
  if (!amount || unit === undefined) return null;
  const from = { today: 0, tomorrow: 1 }[words[amount.end + 1] ?? ''];
  return from === undefined ? null : { day: now + from + unit * amount.value, end: amount.end + 2 };
}

/** "the first monday of december", "the last friday in november". */
function weekdayOfMonthAt(words: readonly string[], start: number, now: number): DayReading | null {
  const at = words[start] === 'the' ? start + 1 : start;
  const which = words[at] === 'last' ? { value: 0, end: at + 1 } : ordinalAt(words, at);
  if (!which || which.value > 5 || !['of', 'in'].includes(words[which.end + 1] ?? '')) return null;
  const [wanted, month] = [weekdayOf(words[which.end]), monthOf(words[which.end + 2])];
  if (wanted < 0 || month === 0) return null;
  const day = weekdayOfMonth(which.value, wanted, month, now);
  return day === null ? null : { day, end: which.end + 3 };
}

function namedDayAt(words: readonly string[], start: number, now: number): DayReading | null {
  const word = words[start];
  const at = (offset: number): string => words[start + offset] ?? '';
  if (word === 'today' || word === 'tonight') return { day: now, end: start + 1 };
  if (word === 'tomorrow') return { day: now + 1, end: start + 1 };
  if (word === 'this' && ['evening', 'afternoon', 'morning'].includes(at(1))) return { day: now, end: start + 2 };
  if (word === 'day' && at(1) === 'after' && at(2) === 'tomorrow') return { day: now + 2, end: start + 3 };
  const easter = easterDays.get([word, at(1)].join(' '));
  if (easter !== undefined) return { day: nextEaster(now) + easter, end: start + 2 };
  if (word === 'easter') return { day: nextEaster(now), end: start + 1 };
  const three = holidays.get([word, at(1), at(2)].join(' '));
  const two = holidays.get([word, at(1)].join(' '));
  const one = holidays.get(word ?? '');
  const holiday = three ?? two ?? one;
  return holiday ? { day: nextOccurrence(holiday[0], holiday[1], now), end: start + (three ? 3 : two ? 2 : 1) } : null;
}

/** A weekday is the next one to come; "next tuesday" is that of the next calendar week, "tuesday week" one week later. */
function weekdayAt(words: readonly string[], start: number, now: number): DayReading | null {
  const lead = words[start] ?? '';
  const isLead = ['next', 'this', 'coming', 'on'].includes(lead);
  const at = isLead ? (words[start + 1] === 'coming' ? start + 2 : start + 1) : start;
  const wanted = weekdayOf(words[at]);
  if (wanted < 0) return null;
  const today = weekday(now);
  const coming = now + ((wanted - today + 6) % 7) + 1;
  if (lead === 'next') return { day: now - today + 7 + wanted, end: at + 1 };
  if (lead === 'this' && wanted === today) return { day: now, end: at + 1 };
  if (words[at + 1] === 'week') return { day: coming + 7, end: at + 2 };
  if (words[at + 1] === 'after' && words[at + 2] === 'next') return { day: coming + 7, end: at + 3 };
  if (words[at + 1] === 'next' && words[at + 2] === 'week') return { day: now - today + 7 + wanted, end: at + 3 };
  return { day: coming, end: at + 1 };
}

/** "the fifth of june", "june fifth", "june the fifth", "5 june", "the fifth" (bare). */
function monthDayAt(words: readonly string[], start: number, now: number): DayReading | null {
  if (['a', 'one'].includes(words[start - 1] ?? '')) return null;
  const the = words[start] === 'the';
  const first = the ? start + 1 : start;
  const ordinal = ordinalAt(words, first);
  const day = ordinal ?? smallNumberAt(words, first);
  if (day && day.value >= 1 && day.value <= 31) {
    const monthWord = words[day.end] === 'of' ? day.end + 1 : day.end;
    const month = monthOf(words[monthWord]);
    if (ordinal && words[day.end] === 'of' && words[day.end + 1] === 'next' && words[day.end + 2] === 'month') {
      const next = dayOfNextMonth(day.value, now);
      return next === null ? null : { day: next, end: day.end + 3 };
    }
    if (month > 0 && (ordinal || monthWord > day.end || words[monthWord] !== 'may'))
      return dated(words, month, day.value, monthWord + 1, now);
    if (ordinal && the && !['of', 'one', 'time', 'thing'].includes(words[day.end] ?? ''))
      return { day: nextDayOfMonth(day.value, now), end: day.end };
    if (ordinal && !['of', 'one', 'time'].includes(words[day.end] ?? ''))
      return { day: nextDayOfMonth(day.value, now), end: day.end, bare: true };
  }
  const month = monthOf(words[start]);
  if (month === 0) return null;
  const dayAt = words[start + 1] === 'the' ? start + 2 : start + 1;
  const following = ordinalAt(words, dayAt) ?? smallNumberAt(words, dayAt);
  return following && following.value >= 1 && following.value <= 31
    ? dated(words, month, following.value, following.end, now)
    : null;
}

/** With the year, if one is named: "2027", "twenty twenty seven". */
function dated(words: readonly string[], month: number, day: number, end: number, now: number): DayReading | null {
  const figures = /^(20\d{2})$/.exec(words[end] ?? '')?.[1];
  const spokenYear = words[end] === 'twenty' ? smallNumberAt(words, end + 1) : null;
  const spoken = spokenYear && spokenYear.value >= 20 ? spokenYear : null;
  const year = figures ? Number(figures) : spoken ? 2000 + spoken.value : null;
  if (year === null) return existsInSomeYear(month, day) ? { day: nextOccurrence(month, day, now), end } : null;
  const number = dayOf(year, month, day);
  return number === null ? null : { day: number, end: spoken?.end ?? end + 1 };
}

/** "in three days", "a week from today", "in a fortnight", "in two weeks time", "a couple of days from now", "in a month". */
function distanceAt(words: readonly string[], start: number, now: number): DayReading | null {
  const led = words[start] === 'in';
  const amount = amountAt(words, led ? start + 1 : start);
  const unit = (words[amount?.end ?? -1] ?? '').replace(/s$/, '');
  const days = { day: 1, week: 7, fortnight: 14 }[unit];
  if (!amount || (days === undefined && unit !== 'month')) return null;
  const day = days === undefined ? monthsAfter(now, amount.value) : now + amount.value * days;
  const end = amount.end + 1;
  if (words[end] === 'from' && ['today', 'now'].includes(words[end + 1] ?? '')) return { day, end: end + 2 };
  if (words[end] === 'from' && words[end + 1] === 'tomorrow') return { day: day + 1, end: end + 2 };
  if (!led) return onWeekdayAt(words, end, (days ?? 0) * amount.value, now);
  return { day, end: words[end] === 'time' ? end + 1 : end };
}

/** "a", "three", "a couple of". */
function amountAt(words: readonly string[], at: number): { value: number; end: number } | null {
  if (words[at] === 'a' && words[at + 1] === 'couple')
    return { value: 2, end: words[at + 2] === 'of' ? at + 3 : at + 2 };
  return words[at] === 'a' || words[at] === 'one' ? { value: 1, end: at + 1 } : smallNumberAt(words, at);
}

/** "a week on tuesday". */
function onWeekdayAt(words: readonly string[], end: number, later: number, now: number): DayReading | null {
  if (words[end] !== 'on') return null;
  const next = weekdayAt(words, end + 1, now);
  return next ? { day: next.day + later, end: next.end } : null;
}
