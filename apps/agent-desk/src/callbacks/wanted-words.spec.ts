import { describe, expect, it } from '@jest/globals';
import { isOverdue, wantedWords } from './wanted-words.js';

const now = new Date('2026-11-22T15:00').getTime();
const wanted = (wantedDate: string | null, wantedTime: string | null = null) => ({ wantedDate, wantedTime });

describe('when a caller wants to be called', () => {
  it.each([
    [wanted(null), 'as soon as possible'],
    [wanted(null, '14:00'), 'on any day at 14:00'],
    [wanted('2026-11-22', '16:30'), 'today at 16:30'],
    [wanted('2026-11-23'), 'tomorrow, at any time'],
    [wanted('2026-11-21', '09:00'), 'yesterday at 09:00'],
    [wanted('2026-12-04', '14:00'), 'on Friday 4 December at 14:00'],
    [wanted('2027-01-04', '14:00'), 'on 4 January 2027 at 14:00'],
    [wanted('some day', 'late'), 'some day at late'],
    [wanted('2026-99-99'), '2026-99-99, at any time'],
  ])('%j is said as “%s”', (when, words) => {
    expect(wantedWords(when, now)).toBe(words);
  });

  it('is overdue when the moment has gone by, without a time when the day has', () => {
    expect(isOverdue(wanted('2026-11-22', '14:59'), now)).toBe(true);
    expect(isOverdue(wanted('2026-11-22', '15:01'), now)).toBe(false);
    expect(isOverdue(wanted('2026-11-22'), now)).toBe(false);
    expect(isOverdue(wanted('2026-11-21'), now)).toBe(true);
  });

  it('is never overdue without a day that can be read', () => {
    expect(isOverdue(wanted(null, '09:00'), now)).toBe(false);
    expect(isOverdue(wanted('some day'), now)).toBe(false);
  });
});
