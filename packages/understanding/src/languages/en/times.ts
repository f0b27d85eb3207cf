import { clock, type DayPart, hourOfDay, timeAfter } from '../../text/time-of-day.js';
import type { Found, ReadingContext } from '../language.js';
import { counted, isPronoun, smallNumberAt, type Reading } from './numbers.js';

type TimeContext = Pick<ReadingContext, 'evenings' | 'time'>;

const cues = new Set(['at', 'by', 'before', 'after', 'until']);
/** May as well stand before a number of people. */
const hints = new Set(['around', 'about', 'approximately', 'roughly', 'say']);

/** A time of day before it is known whether it is morning: minutes since midnight on the face of a clock. */
interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  /** Its own words say that it is a time. */
  readonly cued: boolean;
  /** Not to be moved to the afternoon: 19:30, noon. */
  readonly fixed?: boolean;
}

/** Times of day as `HH:MM`; "nine in the morning" and "9 am" say which half of the day they are in. */
export function times(words: readonly string[], context: TimeContext = { evenings: true }): Found<string>[] {
  const found: Found<string>[] = [];
  const part = dayPartOf(words);
  for (let start = 0; start < words.length;) {
    const distance = distanceAt(words, start, context.time);
    if (distance) {
      found.push(distance);
      start = distance.end;
      continue;
    }
    const reading = isPronoun(words, start) ? null : clockAt(words, start);
    if (!reading) {
      // The "one" of "twenty one" is no hour either.
      start = smallNumberAt(words, start)?.end ?? start + 1;
      continue;
    }
    const before = words[start - 1] ?? '';
    const after = meridiemAt(words, reading.end);
    const hour = reading.fixed
      ? reading.hour
      : hourOfDay(reading.hour, reading.minute, after?.part ?? part, context.evenings);
    const hinted = hints.has(before);
    const cued = reading.cued || cues.has(before) || (hinted && cues.has(words[start - 2] ?? '')) || after !== null;
    const end = after?.end ?? reading.end;
    found.push({
      start: cues.has(before) || hinted ? start - 1 : start,
      end,
      value: clock(hour, reading.minute),
      strength: cued ? 'cued' : hinted ? 'hinted' : 'bare',
    });
    start = end;
  }
  return found;
}

/** "in half an hour", "in twenty minutes", "in an hour and a half". */
function distanceAt(words: readonly string[], start: number, now: string | undefined): Found<string> | null {
  if (words[start] !== 'in') return null;
  const text = words.slice(start + 1, start + 7).join(' ');
  const phrase = distances.find(([known]) => text === known || text.startsWith(`${known} `));
  const number = smallNumberAt(words, start + 1);
  const unit = unitMinutes.get(words[number?.end ?? -1] ?? '');
  const minutes = phrase?.[1] ?? (number && unit ? number.value * unit : null);
  const end = phrase ? start + 1 + phrase[0].split(' ').length : (number?.end ?? start) + 1;
  const value = minutes === null || now === undefined ? null : timeAfter(now, minutes);
  return value === null ? null : { start, end, value, strength: 'cued' };
}

const unitMinutes = new Map([
  ['minute', 1],
  ['minutes', 1],
  ['hour', 60],
  ['hours', 60],
]);
const distances: readonly (readonly [string, number])[] = [
  ['an hour and a half', 90],
  ['half an hour', 30],
  ['a half hour', 30],
  ['a quarter of an hour', 15],
  ['an hour', 60],
];

/** "am", "pm", "in the morning" directly after a time. */
function meridiemAt(words: readonly string[], at: number): { part: DayPart; end: number } | null {
  const word = words[at];
  if (word === 'am' && words[at + 1] !== 'i') return { part: 'morning', end: at + 1 };
  if (word === 'pm') return { part: 'later', end: at + 1 };
  if (word === 'in' && words[at + 1] === 'the' && words[at + 2] === 'morning') return { part: 'morning', end: at + 3 };
  if (word === 'in' && words[at + 1] === 'the' && ['afternoon', 'evening'].includes(words[at + 2] ?? ''))
    return { part: 'later', end: at + 3 };
  if (word === 'at' && words[at + 1] === 'night') return { part: 'later', end: at + 2 };
  return null;
}

/** The part of the day that is named anywhere ("tomorrow morning at nine"), greetings aside. */
function dayPartOf(words: readonly string[]): DayPart {
  const named = words.filter(
    (word, at) => ['morning', 'afternoon', 'evening', 'night', 'tonight'].includes(word) && words[at - 1] !== 'good',
  );
  if (named.length === 0) return null;
  if (named.every((word) => word === 'morning')) return 'morning';
  return named.includes('morning') ? null : 'later';
}

function clockAt(words: readonly string[], start: number): ClockReading | null {
  const word = words[start] ?? '';
  if (word === 'noon' || word === 'midday') return { hour: 12, minute: 0, end: start + 1, cued: true, fixed: true };
  if (word === 'midnight') return { hour: 0, minute: 0, end: start + 1, cued: true, fixed: true };
  return figuresAt(words, start) ?? pastAt(words, start) ?? hourAt(words, start);
}

/** "7:30", "19:30", "7.30". */
function figuresAt(words: readonly string[], start: number): ClockReading | null {
  const parts = /^(\d{1,2})([:.])(\d{2})$/.exec(words[start] ?? '');
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[3]);
  if (!parts || hour > 23 || minute > 59) return null;
  const fixed = (parts[1]?.length === 2 && parts[1].startsWith('0')) || hour > 12;
  return { hour, minute, end: start + 1, cued: true, fixed };
}

/** "half past seven", "quarter to eight", "ten past seven", "half seven" (7:30, as in Britain). */
function pastAt(words: readonly string[], start: number): ClockReading | null {
  const at = words[start] === 'a' && words[start + 1] === 'quarter' ? start + 1 : start;
  const amount = minutesAt(words, at);
  if (!amount) return null;
  const afterUnit = ['minutes', 'minute'].includes(words[amount.end] ?? '') ? amount.end + 1 : amount.end;
  const word = words[afterUnit] ?? '';
  const direct = words[at] === 'half' && hourNumberAt(words, at + 1);
  if (direct) return { hour: direct.value, minute: 30, end: skipOclock(words, direct.end), cued: true };
  if (!['past', 'after', 'to', 'before', 'of', 'till', 'until'].includes(word)) return null;
  const hour = hourNumberAt(words, afterUnit + 1);
  // "from four to six people" is no time of day; who means 17:56 says the minutes.
  const isRange = words[start - 1] === 'from' || counted.has(words[hour?.end ?? -1] ?? '');
  if (isRange || (afterUnit === amount.end && amount.value % 5 !== 0)) return null;
  if (!hour || (word === 'of' && words[at] !== 'quarter')) return null;
  const past = word === 'past' || word === 'after';
  const end = skipOclock(words, hour.end);
  if (past) return { hour: hour.value, minute: amount.value, end, cued: true };
  return { hour: hour.value === 1 ? 12 : hour.value - 1, minute: 60 - amount.value, end, cued: true };
}

function minutesAt(words: readonly string[], at: number): Reading | null {
  if (words[at] === 'half') return { value: 30, end: at + 1 };
  if (words[at] === 'quarter') return { value: 15, end: at + 1 };
  const number = smallNumberAt(words, at);
  return number && number.value > 0 && number.value < 60 ? number : null;
}

function hourNumberAt(words: readonly string[], at: number): Reading | null {
  const number = smallNumberAt(words, at);
  return number && number.value >= 1 && number.value <= 12 ? number : null;
}

const skipOclock = (words: readonly string[], at: number): number => (words[at] === 'oclock' ? at + 1 : at);

/** "seven", "seven thirty", "seven oh five", "nineteen thirty", "seven o'clock". */
function hourAt(words: readonly string[], start: number): ClockReading | null {
  const hour = dayHourAt(words, start);
  if (!hour) return null;
  if (words[hour.end] === 'oclock') return { hour: hour.value, minute: 0, end: hour.end + 1, cued: true };
  const minute = spokenMinuteAt(words, hour.end);
  if (minute) return { hour: hour.value, minute: minute.value, end: minute.end, cued: true };
  if (words[hour.end] === 'hundred' && words[hour.end + 1] === 'hours')
    return { hour: hour.value, minute: 0, end: hour.end + 2, cued: true, fixed: true };
  return hour.value >= 1 && hour.value <= 12 ? { hour: hour.value, minute: 0, end: hour.end, cued: false } : null;
}

/** An hour 0…23 whose following minutes are not part of the number: "twenty thirty" is 20 and 30, "twenty one" is 21. */
function dayHourAt(words: readonly string[], start: number): Reading | null {
  const number = smallNumberAt(words, start);
  return number && number.value <= 23 ? number : null;
}

function spokenMinuteAt(words: readonly string[], at: number): Reading | null {
  if (words[at] === 'oh' || words[at] === 'o') {
    const unit = smallNumberAt(words, at + 1);
    return unit && unit.value > 0 && unit.value < 10 ? unit : null;
  }
  const number = smallNumberAt(words, at);
  if (!number || number.value < 10 || number.value > 59) return null;
  const counts = ['people', 'of', 'minutes', 'guests', 'person', 'adults'].includes(words[number.end] ?? '');
  return counts || /^(?:past|to)$/.test(words[number.end] ?? '') ? null : number;
}
