import { describe, expect, it } from '@jest/globals';
import { handoffFor } from '../desk/handoff-for.js';
import { stateClock } from './state-clock.js';

const startedAt = '2026-11-22T10:00:00Z';
const answeredAt = '2026-11-22T10:00:10Z';
const endedAt = '2026-11-22T10:02:15Z';
const at = (instant: string) => Date.parse(instant);

describe('the clock of a call', () => {
  it('runs from the first ring, then from the answer', () => {
    expect(stateClock(handoffFor({ startedAt }), at('2026-11-22T10:00:07Z'))).toBe('Ringing for 0:07');
    expect(stateClock(handoffFor({ startedAt, answeredAt, state: 'connected' }), at('2026-11-22T10:01:15Z'))).toBe(
      'Connected for 1:05',
    );
  });

  it('stands still when the call is over', () => {
    expect(stateClock(handoffFor({ startedAt, answeredAt, endedAt, state: 'ended' }), at(endedAt) + 99_000)).toBe(
      'Lasted 2:05',
    );
  });

  it('tells no length of a call that nobody took', () => {
    expect(stateClock(handoffFor({ startedAt, endedAt, state: 'failed' }), at(endedAt))).toBe('Not taken');
  });

  it('never runs below zero when the clocks differ', () => {
    expect(stateClock(handoffFor({ startedAt }), at(startedAt) - 5_000)).toBe('Ringing for 0:00');
  });
});
