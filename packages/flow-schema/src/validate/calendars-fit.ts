import type { Calendar, OpenSpan } from '../calendar.js';
import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

type Path = (string | number)[];

/** Opening hours are of days that there are, each exception once, and somebody is in at some time. */
export function calendarsFit({ flow }: FlowIndex): FlowProblem[] {
  return flow.calendars.flatMap((calendar, position) => {
    const path = ['calendars', position];
    return [
      ...neverOpen(calendar, path),
      ...dates(calendar, path),
      ...calendar.weekly.flatMap(({ spans }, place) => overlaps(calendar, spans, [...path, 'weekly', place, 'spans'])),
      ...calendar.exceptions.flatMap(({ spans }, place) =>
        overlaps(calendar, spans, [...path, 'exceptions', place, 'spans']),
      ),
    ];
  });
}

const named = ({ label, name }: Calendar) => `“${label ?? name}”`;

function neverOpen(calendar: Calendar, path: Path): FlowProblem[] {
  if ([...calendar.weekly, ...calendar.exceptions].some(({ spans }) => spans.length > 0)) return [];
  const message = `${named(calendar)} is never open.`;
  return [{ code: 'calendar-never-open', severity: 'warning', path, message, fix: 'Give it opening hours.' }];
}

function dates(calendar: Calendar, path: Path): FlowProblem[] {
  const seen = new Set<string>();
  return calendar.exceptions.flatMap(({ date }, place): FlowProblem[] => {
    const base = { severity: 'error' as const, path: [...path, 'exceptions', place, 'date'] };
    if (!isDate(date)) {
      const message = `${named(calendar)}: there is no day ${date}.`;
      return [{ ...base, code: 'calendar-no-such-date', message, fix: 'Correct the date.' }];
    }
    if (!seen.has(date)) {
      seen.add(date);
      return [];
    }
    const message = `${named(calendar)} has the exception of ${date} twice.`;
    return [{ ...base, code: 'calendar-date-twice', message, fix: 'Put its hours into one of them.' }];
  });
}

/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
function isDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

function overlaps(calendar: Calendar, spans: readonly OpenSpan[], path: Path): FlowProblem[] {
  // One that ends at or before its beginning goes on into the next day.
  const ordered = spans
    .map(({ from, to }, place) => ({ from, end: to <= from ? '99:99' : to, place }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.slice(1).flatMap(({ from, place }, before): FlowProblem[] => {
    if (from >= (ordered[before]?.end ?? '')) return [];
    const message = `${named(calendar)}: two spans of one day overlap.`;
    const fix = 'Make one of them, or keep them apart.';
    return [{ code: 'calendar-spans-overlap', severity: 'warning', path: [...path, place], message, fix }];
  });
}
