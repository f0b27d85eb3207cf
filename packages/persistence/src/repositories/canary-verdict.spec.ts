import { describe, expect, it } from '@jest/globals';
import { canaryBreaches, type CanaryRules } from './canary-verdict.js';
import { noFigures, type VersionFigures } from './version-figures.js';

const rules: CanaryRules = { leastCalls: 20, failedTransfers: 10, failures: 5, misunderstandings: 25 };
const breaches = (figures: Partial<VersionFigures>, changed: Partial<CanaryRules> = {}) =>
  canaryBreaches({ ...noFigures, ...figures }, { ...rules, ...changed }).map(({ rate }) => rate);

describe('a canary', () => {
  it('is over a limit when its rate is above it, and not when it is at it', () => {
    expect(breaches({ calls: 100, failures: 5 })).toEqual([]);
    expect(breaches({ calls: 100, failures: 6 })).toEqual(['failures']);
    expect(breaches({ calls: 100, misunderstandings: 26 })).toEqual(['misunderstandings']);
  });

  it('is judged by transfers that were tried, not by calls', () => {
    expect(breaches({ calls: 1000, transfers: 20, failedTransfers: 3 })).toEqual(['failedTransfers']);
    expect(breaches({ calls: 1000, transfers: 4, failedTransfers: 4 })).toEqual([]);
    expect(breaches({ calls: 1, transfers: 1, failedTransfers: 1 }, { leastCalls: 1 })).toEqual(['failedTransfers']);
  });

  it('is not judged before there were enough calls, nor by what is not looked at', () => {
    expect(breaches({ calls: 19, failures: 19, misunderstandings: 19 })).toEqual([]);
    expect(breaches({ calls: 100, failures: 100 }, { failures: null })).toEqual([]);
    expect(breaches({}, { leastCalls: 0, failures: 0 })).toEqual([]);
  });

  it('tells by how much', () => {
    expect(canaryBreaches({ ...noFigures, calls: 40, failures: 10 }, rules)).toEqual([
      { rate: 'failures', limit: 5, was: 25, of: 40 },
    ]);
  });
});
