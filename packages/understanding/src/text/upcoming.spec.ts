import { describe, expect, it } from '@jest/globals';
import { dayNumberOf, isoDate } from './calendar.js';
import {
  dayOfNextMonth,
  monthsAfter,
  nextDayOfMonth,
  nextEaster,
  nextOccurrence,
  typedDate,
  weekdayOfMonth,
} from './upcoming.js';

const day = (date: string): number => dayNumberOf(date) ?? NaN;
const date = (value: number | null): string | null => (value === null ? null : isoDate(value));

describe('days to come', () => {
  it.each([
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
  ])('%s and %d months → %s', (from, months, to) => expect(date(monthsAfter(day(from), months))).toBe(to));

  it.each([
    ['2026-01-01', '2026-04-05'],
    ['2026-04-05', '2026-04-05'],
    ['2026-04-06', '2027-03-28'],
    ['2024-01-01', '2024-03-31'],
    ['2038-01-01', '2038-04-25'],
    ['2008-01-01', '2008-03-23'],
  ])('Easter from %s on → %s', (from, easter) => expect(date(nextEaster(day(from)))).toBe(easter));

  it('weekdays of a month', () => {
    expect(date(weekdayOfMonth(1, 0, 11, day('2026-11-22')))).toBe('2027-11-01');
    expect(date(weekdayOfMonth(0, 6, 11, day('2026-11-22')))).toBe('2026-11-29');
    expect(weekdayOfMonth(5, 0, 2, day('2026-03-01'))).toBeNull();
    expect(date(weekdayOfMonth(4, 4, 12, day('2026-11-22')))).toBe('2026-12-25');
  });

  it('days of months that have them', () => {
    expect(dayOfNextMonth(31, day('2026-10-31'))).toBeNull();
    expect(date(dayOfNextMonth(1, day('2026-12-15')))).toBe('2027-01-01');
    expect(date(nextDayOfMonth(31, day('2026-11-22')))).toBe('2026-12-31');
    expect(date(nextOccurrence(2, 29, day('2026-11-22')))).toBe('2028-02-29');
  });

  it('typed dates', () => {
    expect(date(typedDate('5/6', day('2026-11-22'), true))).toBe('2027-06-05');
    expect(date(typedDate('5/6', day('2026-11-22'), false))).toBe('2027-05-06');
    expect(date(typedDate('5/6/26', day('2026-11-22'), true))).toBe('2026-06-05');
    expect(typedDate('31/2', day('2026-11-22'), true)).toBeNull();
    expect(typedDate('5/6/7/8', day('2026-11-22'), true)).toBeNull();
  });
});
