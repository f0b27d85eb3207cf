import { describe, expect, it } from '@jest/globals';
import { localTime } from './local-time.js';

describe('the wall clock of a flow', () => {
  const at = new Date('2026-07-01T22:30:05Z');

  it.each([
    ['UTC', '2026-07-01T22:30:05'],
    ['Europe/London', '2026-07-01T23:30:05'],
    ['Asia/Tokyo', '2026-07-02T07:30:05'],
    ['Nowhere/Land', '2026-07-01T22:30:05'],
  ])('in %s is %s', (zone, expected) => {
    expect(localTime(at, zone)).toBe(expected);
  });
});
