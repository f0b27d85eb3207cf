/** 10 ms. */
const window = 80;
/** Audio that is kept before and after what was said, in windows: 0.3 s. */
const margin = 30;
/** A window this far below the loudest is no speech. */
const quietest = 10 ** (-35 / 10);
/** A window this far below the loudest is part of what was said. */
const loudEnough = 10 ** (-20 / 10);
/** Below about −66 dBov nothing was said at all. */
const leastPower = 16 * 16;

export interface TrimmedAudio {
  readonly audio: Int16Array;
  /** Milliseconds within it that are loud enough to be speech. */
  readonly loudMs: number;
  /** Decibels between its loudest tenth and its quietest tenth. */
  readonly rangeDb: number;
}

/** Cuts the silence off both ends, but for 0.3 s. Empty if nothing is louder than a quiet line. */
export function trimSilence(audio: Int16Array): TrimmedAudio {
  const powers: number[] = [];
  for (let at = 0; at < audio.length; at += window) {
    const piece = audio.subarray(at, at + window);
    powers.push(piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length);
  }
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  if (loudest < leastPower) return { audio: audio.subarray(0, 0), loudMs: 0, rangeDb: 0 };
  const threshold = Math.max(loudest * quietest, leastPower / 4);
  const first = powers.findIndex((power) => power >= threshold);
  const last = powers.findLastIndex((power) => power >= threshold);
  const loud = powers.filter((power) => power >= loudest * loudEnough).length;
  const sorted = [...powers].sort((a, b) => a - b);
  const tenth = (share: number): number => Math.max(1, sorted[Math.floor(share * (sorted.length - 1))] ?? 1);
  return {
    audio: audio.subarray(Math.max(0, first - margin) * window, Math.min(audio.length, (last + 1 + margin) * window)),
    loudMs: loud * 10,
    rangeDb: 10 * Math.log10(tenth(0.9) / tenth(0.1)),
  };
}
