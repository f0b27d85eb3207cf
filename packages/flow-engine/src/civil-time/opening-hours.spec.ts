import { type Calendar, calendarSchema } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { isOpen, openingHours } from './opening-hours.js';

const calendar = (more: Partial<Calendar>) => openingHours(calendarSchema.parse({ name: 'main', weekly: [], ...more }));
const span = (from: string, to: string) => ({ from, to });
const exception = (date: string, ...spans: Calendar['exceptions'][number]['spans']) => ({ date, label: '', spans });

// 2026-11-27 is a Friday.
const hours = calendar({
  weekly: [
    { days: ['monday', 'friday'], spans: [span('09:00', '12:00'), span('13:30', '18:00')] },
    { days: ['friday'], spans: [span('22:00', '02:00')] },
    { days: ['sunday'], spans: [span('00:00', '24:00')] },
  ],
  exceptions: [exception('2026-12-25'), exception('2026-12-28', span('10:00', '11:00'))],
});

describe('opening hours', () => {
  it.each([
    ['2026-11-27', '08:59', false],
    ['2026-11-27', '09:00', true],
    ['2026-11-27', '12:00', false],
    ['2026-11-27', '17:59', true],
    ['2026-11-27', '23:59', true],
    ['2026-11-28', '01:59', true],
    ['2026-11-28', '02:00', false],
    ['2026-11-29', '00:00', true],
    ['2026-11-29', '23:59', true],
    ['2026-11-30', '00:00', false],
    ['2026-11-26', '10:00', false],
  ])('on %s at %s: %s', (today, now, open) => {
    expect(isOpen(hours, today, now)).toBe(open);
  });

  it('are replaced by an exception, from which nothing goes on after midnight', () => {
    expect(isOpen(hours, '2026-12-25', '10:00')).toBe(false);
    expect(isOpen(hours, '2026-12-26', '01:00')).toBe(false);
    expect(isOpen(hours, '2026-12-28', '10:30')).toBe(true);
    expect(isOpen(hours, '2026-12-28', '14:00')).toBe(false);
  });

  it('go on from the evening before into an exception', () => {
    const night = calendar({
      weekly: [{ days: ['thursday'], spans: [span('20:00', '04:00')] }],
      exceptions: [exception('2026-11-27')],
    });
    expect(isOpen(night, '2026-11-27', '03:00')).toBe(true);
    expect(isOpen(night, '2026-11-27', '04:00')).toBe(false);
  });

  it('of a whole day may end where they begin, and begin at the day’s end', () => {
    const whole = calendar({ weekly: [{ days: ['friday'], spans: [span('00:00', '00:00')] }] });
    expect([isOpen(whole, '2026-11-27', '00:00'), isOpen(whole, '2026-11-27', '23:59')]).toEqual([true, true]);
    expect(isOpen(whole, '2026-11-28', '00:00')).toBe(false);
    const late = calendar({ weekly: [{ days: ['friday'], spans: [span('24:00', '01:00')] }] });
    expect([isOpen(late, '2026-11-27', '23:59'), isOpen(late, '2026-11-28', '00:30')]).toEqual([false, true]);
  });

  it('are closed on a day that there is not', () => {
    expect(isOpen(hours, '2026-02-30', '10:00')).toBe(false);
  });
});
