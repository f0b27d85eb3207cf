/** 10 ms. */
const window = 80;
/** Audio that is kept before and after what was said, in windows: 0.3 s. */
const margin = 30;
/** A window this far below the loudest is no speech. */
const quietest = 10 ** (-35 / 10);
/** Below about −66 dBov nothing was said at all. */
const leastPower = 16 * 16;

/** Cuts the silence off both ends, but for 0.3 s. Empty if nothing is louder than a quiet line. */
export function trimSilence(audio: Int16Array): Int16Array {
  const powers: number[] = [];
  for (let at = 0; at < audio.length; at += window) {
    const piece = audio.subarray(at, at + window);
    powers.push(piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length);
  }
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  if (loudest < leastPower) return audio.subarray(0, 0);
  const threshold = Math.max(loudest * quietest, leastPower / 4);
  const first = powers.findIndex((power) => power >= threshold);
  const last = powers.findLastIndex((power) => power >= threshold);
  return audio.subarray(Math.max(0, first - margin) * window, Math.min(audio.length, (last + 1 + margin) * window));
}
