/** One reading: how sure it was, and whether it was right (what is out of scope is never right). */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Readings of similar confidence: `said` on average, `was` in truth. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly was: number;
}

const BINS = 10;

/** Mean distance of what was said from what was (ECE), and the bins of equal width behind it; empty ones are left out. */
export function calibration(judged: readonly Judged[]): { error: number; bins: CalibrationBin[] } {
  const bins = Array.from({ length: BINS }, (_, at): CalibrationBin => {
    const within = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at);
    return {
      from: at / BINS,
      to: (at + 1) / BINS,
      count: within.length,
      said: mean(within.map(({ confidence }) => confidence)),
      was: mean(within.map(({ right }) => (right ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
  const distance = bins.reduce((sum, { count, said, was }) => sum + count * Math.abs(said - was), 0);
  return { error: judged.length === 0 ? 0 : distance / judged.length, bins };
}

/** How often something of `inside` scores above something of `outside`, ties half: area under the ROC curve. */
export function areaUnderRoc(inside: readonly number[], outside: readonly number[]): number {
  const all = [
    ...inside.map((score) => ({ score, positive: true })),
    ...outside.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end]?.score === all[at]?.score) end++;
    const rank = (at + 1 + end) / 2;
    rankSum += rank * all.slice(at, end).filter(({ positive }) => positive).length;
    at = end;
  }
  const pairs = inside.length * outside.length;
  return pairs === 0 ? NaN : (rankSum - (inside.length * (inside.length + 1)) / 2) / pairs;
}

/** 0 for nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
