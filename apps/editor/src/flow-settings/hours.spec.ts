import { describe, expect, it } from '@jest/globals';
import { calendarSchema, type OpenSpan, weekdaySchema } from '@baton/flow-schema';
import fc from 'fast-check';
import { civilMoment, openingAt } from './opening.js';
import { copiedTo, nextSpan, type Week, weekOf, weeklyOf } from './week.js';

const clock = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const spans: fc.Arbitrary<OpenSpan[]> = fc
  .uniqueArray(fc.record({ from: clock, to: clock }), { maxLength: 3, selector: ({ from }) => from })
  .map((drawn) => drawn.sort((a, b) => (a.from < b.from ? -1 : 1)));
const week = fc.record(
  Object.fromEntries(weekdaySchema.options.map((day) => [day, spans])) as Record<keyof Week, typeof spans>,
);

describe('the week of a calendar', () => {
  it('comes back from how it is kept', () => {
    fc.assert(
      fc.property(week, (drawn) => {
        const kept = { name: 'c', weekly: weeklyOf(drawn) };
        expect(weekOf(calendarSchema.parse(kept))).toEqual(drawn);
        expect(kept.weekly.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('has a day’s hours on other days, too', () => {
    const drawn = weekOf({ weekly: [{ days: ['monday'], spans: [{ from: '09:00', to: '12:00' }] }] });
    expect(weeklyOf(copiedTo(drawn, 'monday', ['tuesday', 'friday']))).toEqual([
      { days: ['monday', 'tuesday', 'friday'], spans: [{ from: '09:00', to: '12:00' }] },
    ]);
  });

  it('gets a further span after the last', () => {
    expect(nextSpan([])).toEqual({ from: '09:00', to: '17:00' });
    expect(nextSpan([{ from: '09:00', to: '12:00' }])).toEqual({ from: '13:00', to: '16:00' });
    expect(nextSpan([{ from: '20:00', to: '02:00' }])).toEqual({ from: '00:00', to: '01:00' });
  });
});

describe('whether it is open', () => {
  const calendar = calendarSchema.parse({
    name: 'bar',
    weekly: [
      {
        days: ['monday'],
        spans: [
          { from: '09:00', to: '12:00' },
          { from: '18:00', to: '02:00' },
        ],
      },
    ],
    exceptions: [{ date: '2026-11-30', spans: [] }],
  });
  // 2026-11-23 is a Monday.
  it.each([
    ['2026-11-23', '08:00', false, '2026-11-23', '09:00'],
    ['2026-11-23', '09:00', true, '2026-11-23', '12:00'],
    ['2026-11-23', '19:00', true, '2026-11-24', '02:00'],
    ['2026-11-24', '01:59', true, '2026-11-24', '02:00'],
    ['2026-11-24', '02:00', false, '2026-12-07', '09:00'],
  ])('on %s at %s: %s, until %s %s', (date, time, open, onDate, atTime) => {
    expect(openingAt(calendar, { date, time })).toEqual({ open, changes: { date: onDate, time: atTime } });
  });

  it('never changes without hours', () => {
    const never = calendarSchema.parse({ name: 'never', weekly: [] });
    expect(openingAt(never, { date: '2026-11-23', time: '10:00' })).toEqual({ open: false, changes: null });
  });

  it('is read on the clock of the time zone', () => {
    const at = new Date('2026-12-31T23:30:00Z');
    expect(civilMoment(at, 'Europe/Paris')).toEqual({ date: '2027-01-01', time: '00:30' });
    expect(civilMoment(at, 'Nowhere/Land')).toEqual({ date: '2026-12-31', time: '23:30' });
  });
});
