import { describe, expect, it } from '@jest/globals';
import { isPassingStatus, retryAfterMs, retryWaitMs } from './retry.js';

describe('asking again', () => {
  it('waits twice as long each time, within bounds, and half of it by chance', () => {
    expect([1, 2, 3].map((failed) => retryWaitMs(failed, null, 0))).toEqual([125, 250, 500]);
    expect([1, 2, 3].map((failed) => retryWaitMs(failed, null, 1))).toEqual([250, 500, 1_000]);
    expect(retryWaitMs(40, null, 1)).toBe(4_000);
  });

  it('waits as long as the host wants', () => {
    expect(retryWaitMs(1, 3_000, 0.5)).toBe(3_000);
    expect(retryWaitMs(1, 0, 1)).toBe(250);
    const now = Date.parse('2026-11-22T10:00:00Z');
    expect(retryAfterMs('7', now)).toBe(7_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 10:00:05 GMT', now)).toBe(5_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 09:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon', now)).toBeNull();
    expect(retryAfterMs(undefined, now)).toBeNull();
  });

  it('is for what may pass', () => {
    expect([408, 425, 429, 500, 502, 503, 504].every(isPassingStatus)).toBe(true);
    expect([200, 204, 302, 400, 401, 404, 409, 422].some(isPassingStatus)).toBe(false);
  });
});
