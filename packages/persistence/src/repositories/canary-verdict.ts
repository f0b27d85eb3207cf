import type { VersionFigures } from './version-figures.js';

/** When a canary is taken back. Rates in per cent; null: this is not looked at. */
export interface CanaryRules {
  /** Before so many calls nothing is decided. */
  leastCalls: number;
  failedTransfers: number | null;
  failures: number | null;
  misunderstandings: number | null;
}

export type CanaryRate = 'failedTransfers' | 'failures' | 'misunderstandings';

/** A rate that is over its limit. Rates in per cent. */
export interface CanaryBreach {
  rate: CanaryRate;
  limit: number;
  was: number;
  /** What the rate is of: transfers that were tried, or calls. */
  of: number;
}

/** Of fewer transfers than this no rate is made: one that failed would be all of them. */
const LEAST_TRANSFERS = 5;

/**
 * Pure: which rates of a canary are over their limits, once it has had its `leastCalls`. A rate at its limit is not over
 * it.
 */
export function canaryBreaches(figures: VersionFigures, rules: CanaryRules): CanaryBreach[] {
  const { calls, transfers } = figures;
  if (calls < Math.max(1, rules.leastCalls)) return [];
  const enoughTransfers = transfers >= Math.min(LEAST_TRANSFERS, Math.max(1, rules.leastCalls));
  const cases = { failedTransfers: enoughTransfers ? transfers : 0, failures: calls, misunderstandings: calls };
  return (Object.keys(cases) as CanaryRate[]).flatMap((rate) => {
    const limit = rules[rate];
    const of = cases[rate];
    if (limit === null || of === 0) return [];
    const was = (100 * figures[rate]) / of;
    return was > limit ? [{ rate, limit, was, of }] : [];
  });
}
