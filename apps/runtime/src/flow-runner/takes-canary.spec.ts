import { describe, expect, it } from '@jest/globals';
import { takesCanary } from './takes-canary.js';

const calls = Array.from({ length: 10_000 }, (_, call) => `call-${call}@phone.example`);
const taken = (share: number, versionId = 'v2') => calls.filter((call) => takesCanary(call, { versionId, share }));

describe('the share of calls that run the canary', () => {
  it.each([1, 10, 50, 99])('is %i per cent', (share) => {
    expect(Math.abs(taken(share).length / calls.length - share / 100)).toBeLessThan(0.015);
  });

  it('keeps its calls when it grows', () => {
    const larger = new Set(taken(30));
    expect(taken(10).filter((call) => !larger.has(call))).toEqual([]);
  });

  it('is other calls for another version, so that no caller is always the first to try', () => {
    const same = taken(50, 'v2').filter((call) => takesCanary(call, { versionId: 'v3', share: 50 }));
    expect(Math.abs(same.length / calls.length - 0.25)).toBeLessThan(0.02);
  });
});
