import { describe, expect, it } from '@jest/globals';
import { AttemptLimit } from './attempt-limit.js';

describe('an attempt limit', () => {
  const at = { ms: 0 };
  const clock = { now: () => new Date(at.ms) };

  it('lets so many through in a window and says how long the next must wait', () => {
    const limit = new AttemptLimit({ attempts: 2, windowMs: 1000, keys: 10 }, clock);
    expect([limit.begin('a'), limit.begin('a')]).toEqual([0, 0]);
    at.ms += 300;
    expect(limit.begin('a')).toBe(700);
    expect(limit.begin('b')).toBe(0);
    at.ms += 700;
    expect(limit.begin('a')).toBe(0);
  });

  it('starts afresh after a success', () => {
    const limit = new AttemptLimit({ attempts: 1, windowMs: 1000, keys: 10 }, clock);
    limit.begin('a');
    limit.succeeded('a');
    expect(limit.begin('a')).toBe(0);
  });

  it('remembers a bounded number of keys', () => {
    const limit = new AttemptLimit({ attempts: 1, windowMs: 1000, keys: 100 }, clock);
    for (let i = 0; i < 10_000; i += 1) limit.begin(`key ${i}`);
    expect(limit.size).toBe(100);
    expect(limit.begin('key 9999')).toBeGreaterThan(0);
  });
});
