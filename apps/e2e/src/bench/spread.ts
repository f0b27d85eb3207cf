/** How a measure is spread over many samples. */
export interface Spread {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/** Pure: nearest-rank percentiles, so that each is a sample that was really seen; NaN where there is none. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
