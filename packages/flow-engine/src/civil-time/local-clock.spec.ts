import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilFromDays, daysFromCivil, weekdayOf } from './civil-date.js';
import { localClock } from './local-clock.js';

describe('civil time', () => {
  it('agrees with the platform’s calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilFromDays(days)).toEqual(civil);
        expect(daysFromCivil(civil)).toBe(days);
        expect(weekdayOf(civil)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  it('goes on with the call, over midnight and the end of the year', () => {
    expect(localClock('2026-12-31T23:59:30', 45_000)).toEqual({ today: '2027-01-01', now: '00:00', weekday: 'friday' });
    expect(localClock('yesterday', 0)).toBeNull();
  });
});
