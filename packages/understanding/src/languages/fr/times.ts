import { clock, type DayPart, hourOfDay, timeAfter } from '../../text/time-of-day.js';
import type { Found, ReadingContext } from '../language.js';
import { smallNumberAt } from './numbers.js';

type TimeContext = Pick<ReadingContext, 'evenings' | 'time'>;

/** "à sept heures", "avant midi". */
const cues = new Set(['à', 'a', 'avant', 'après', 'dès', 'jusque']);
/** "vers huit heures". */
const hints = new Set(['vers', 'environ']);

interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  /** Its own words say that it is a time. */
  readonly cued: boolean;
  /** Not to be moved to the afternoon: 19:30, midi. */
  readonly fixed?: boolean;
}

/** Times of day as `HH:MM`; "du matin" and "du soir" say which half of the day they are in. */
export function times(words: readonly string[], context: TimeContext = { evenings: true }): Found<string>[] {
  const found: Found<string>[] = [];
  const part = dayPartOf(words);
  for (let start = 0; start < words.length;) {
    const distance = distanceAt(words, start, context.time);
    if (distance) found.push(distance);
    const reading = distance || isDuration(words, start) ? null : clockAt(words, start);
    if (!reading) {
      start = distance?.end ?? smallNumberAt(words, start)?.end ?? start + 1;
      continue;
    }
    const before = words[start - 1] ?? '';
    const after = partAt(words, reading.end);
    const hour = reading.fixed
      ? reading.hour
      : hourOfDay(reading.hour, reading.minute, after?.part ?? part, context.evenings);
    const hinted = hints.has(before);
    const end = after?.end ?? reading.end;
    // "à quatre" are four people, "à quatre heures" is a time.
    const cued = reading.cued || after !== null;
    found.push({
      start: (cues.has(before) && cued) || hinted ? start - 1 : start,
      end,
      value: clock(hour, reading.minute),
      strength: cued ? 'cued' : hinted ? 'hinted' : 'bare',
    });
    start = end;
  }
  return found;
}

/** "pendant deux heures", "une heure plus tard", "une demi heure de retard": how long, not when. */
function isDuration(words: readonly string[], start: number): boolean {
  const number = smallNumberAt(words, start);
  const end = /^heures?$/.test(words[number?.end ?? -1] ?? '') ? (number?.end ?? 0) + 1 : -1;
  if (end < 0) return false;
  const before = words[start - 1] ?? '';
  const after = words.slice(end, end + 2).join(' ');
  if (['pendant', 'depuis', 'dans', 'de', 'minimum'].includes(before) && words[start - 2] !== 'à')
    return before !== 'de';
  return ['plus tard', 'plus tôt', 'de retard', 'de avance'].includes(after) || /^avant|^après$/.test(words[end] ?? '');
}

/** "dans un quart d'heure", "dans une demi heure", "dans vingt minutes", "dans une heure et demie". */
function distanceAt(words: readonly string[], start: number, now: string | undefined): Found<string> | null {
  if (words[start] !== 'dans') return null;
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
  ['heure', 60],
  ['heures', 60],
]);
const distances: readonly (readonly [string, number])[] = [
  ['trois quarts de heure', 45],
  ['une heure et demie', 90],
  ['une heure et quart', 75],
  ['un quart de heure', 15],
  ['une demi heure', 30],
];

/** "du matin", "de l'après-midi", "du soir" directly after a time. */
function partAt(words: readonly string[], at: number): { part: DayPart; end: number } | null {
  if (words[at] === 'du' && words[at + 1] === 'matin') return { part: 'morning', end: at + 2 };
  if (words[at] === 'du' && words[at + 1] === 'soir') return { part: 'later', end: at + 2 };
  const afternoon = /^(?:de|d') (?:le|l') après midi$/.test(words.slice(at, at + 4).join(' '));
  return afternoon ? { part: 'later', end: at + 4 } : null;
}

/** The part of the day that is named anywhere ("demain matin à neuf heures"). */
function dayPartOf(words: readonly string[]): DayPart {
  const morning = words.some((word) => word === 'matin' || word === 'matinée');
  const later = words.some(
    (word, at) => word === 'soir' || word === 'soirée' || (word === 'midi' && words[at - 1] === 'après'),
  );
  if (morning === later) return null;
  return morning ? 'morning' : 'later';
}

function clockAt(words: readonly string[], start: number): ClockReading | null {
  const word = words[start] ?? '';
  if (word === 'midi' && !['après', 'ce', 'le', 'du'].includes(words[start - 1] ?? '')) return noonAt(words, start, 12);
  if (word === 'minuit') return noonAt(words, start, 0);
  return figuresAt(words, start) ?? hourAt(words, start);
}

/** "midi", "midi et demi", "midi moins le quart", "midi dix". */
function noonAt(words: readonly string[], start: number, hour: number): ClockReading {
  const minutes = minutesAt(words, start + 1);
  return withMinutes(hour, minutes, { end: start + 1, cued: true, fixed: true });
}

/** "7:30", "19:30", "7.30". */
function figuresAt(words: readonly string[], start: number): ClockReading | null {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(words[start] ?? '');
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2]);
  if (!parts || hour > 23 || minute > 59 || /^(?:euros?|€)$/.test(words[start + 1] ?? '')) return null;
  return { hour, minute, end: start + 1, cued: true, fixed: hour > 12 || parts[1]?.startsWith('0') === true };
}

/** "sept heures", "sept heures trente", "sept heures et demie", "huit heures moins le quart", "dix-neuf heures", "sept". */
function hourAt(words: readonly string[], start: number): ClockReading | null {
  const hour = smallNumberAt(words, start);
  if (!hour || hour.value > 24) return null;
  const isHour = /^heures?$/.test(words[hour.end] ?? '');
  if (!isHour) {
    // "un quart": an article, and no hour.
    if (/^une?$/.test(words[start] ?? '') && words[hour.end] !== undefined) return null;
    // "sept et demie", "huit moins le quart": the hour goes without saying.
    const half = words[hour.end] === 'et' || words[hour.end] === 'moins' ? minutesAt(words, hour.end) : null;
    if (half && half.idiom && hour.value <= 12) return withMinutes(hour.value, half, { end: hour.end, cued: true });
    return hour.value >= 1 && hour.value <= 12 ? { hour: hour.value, minute: 0, end: hour.end, cued: false } : null;
  }
  const minutes = minutesAt(words, hour.end + 1);
  return withMinutes(hour.value % 24, minutes, { end: hour.end + 1, cued: true, fixed: hour.value > 12 });
}

interface Minutes {
  /** Negative: before the hour. */
  readonly value: number;
  readonly end: number;
  /** "et demie", "et quart", "moins le quart", and not a bare number. */
  readonly idiom: boolean;
}

function withMinutes(
  hour: number,
  minutes: Minutes | null,
  { end, cued, fixed = false }: { end: number; cued: boolean; fixed?: boolean },
): ClockReading {
  if (!minutes) return { hour, minute: 0, end, cued, fixed };
  if (minutes.value >= 0) return { hour, minute: minutes.value, end: minutes.end, cued, fixed };
  const before = hour === 1 && !fixed ? 12 : (hour + 23) % 24;
  return { hour: before, minute: 60 + minutes.value, end: minutes.end, cued, fixed };
}

function minutesAt(words: readonly string[], at: number): Minutes | null {
  const joined = words.slice(at, at + 3).join(' ');
  if (/^et demie?\b/.test(joined)) return { value: 30, end: at + 2, idiom: true };
  if (/^et quart\b/.test(joined)) return { value: 15, end: at + 2, idiom: true };
  if (/^moins le quart\b/.test(joined)) return { value: -15, end: at + 3, idiom: true };
  if (/^moins quart\b/.test(joined)) return { value: -15, end: at + 2, idiom: true };
  const minus = words[at] === 'moins' ? smallNumberAt(words, at + 1) : null;
  if (minus && minus.value > 0 && minus.value < 60) return { value: -minus.value, end: minus.end, idiom: true };
  const plain = smallNumberAt(words, at);
  if (!plain || plain.value > 59) return null;
  const counts = /^(?:personnes?|couverts?|euros?|adultes?|convives?|enfants?)$/.test(words[plain.end] ?? '');
  return counts ? null : { value: plain.value, end: plain.end, idiom: false };
}
