const RATE = 8_000;
const WINDOW = 400;

/** A tone of so many milliseconds, silence before and after it. */
export function tone(hertz: number, ms: { before: number; sounding: number; after: number }): Int16Array {
  const samples = new Int16Array(((ms.before + ms.sounding + ms.after) * RATE) / 1_000);
  const from = (ms.before * RATE) / 1_000;
  for (let at = 0; at < (ms.sounding * RATE) / 1_000; at++) {
    samples[from + at] = Math.round(8_000 * Math.sin((2 * Math.PI * hertz * at) / RATE));
  }
  return samples;
}

/** For how many milliseconds a tone is most of what is heard (Goertzel's filter over windows of 50 ms). */
export function toneMs(samples: Int16Array, hertz: number): number {
  let windows = 0;
  for (let from = 0; from + WINDOW <= samples.length; from += WINDOW) {
    if (isTone(samples.subarray(from, from + WINDOW), hertz)) windows += 1;
  }
  return (windows * WINDOW * 1_000) / RATE;
}

/** For how many milliseconds there is more than a silent line, in windows of 50 ms. */
export function soundMs(samples: Int16Array): number {
  let windows = 0;
  for (let from = 0; from + WINDOW <= samples.length; from += WINDOW) {
    if (energyOf(samples.subarray(from, from + WINDOW)) / WINDOW > 200 ** 2) windows += 1;
  }
  return (windows * WINDOW * 1_000) / RATE;
}

function isTone(window: Int16Array, hertz: number): boolean {
  const energy = energyOf(window);
  if (energy / window.length < 200 ** 2) return false;
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [last, beforeLast] = [0, 0];
  for (const sample of window) [last, beforeLast] = [sample + coefficient * last - beforeLast, last];
  const power = last ** 2 + beforeLast ** 2 - coefficient * last * beforeLast;
  // A pure tone of amplitude A has the power (A·N/2)² here and the energy N·A²/2.
  return power / ((energy * window.length) / 2) > 0.7;
}

const energyOf = (window: Int16Array): number => window.reduce((sum, sample) => sum + sample ** 2, 0);
