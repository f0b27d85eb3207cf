import { frameSamples } from '@baton/speech';

/** RMS of the parts in which something is said: −20 dBov, the loud end of what a telephone network carries. */
const targetRms = 3276;
/** Peaks stay below this, so that no codec clips. */
const highestPeak = 30_000;
const mostGain = 8;

/** Brings speech to the level of a telephone prompt, so that voices and tones are equally loud. In place. */
export function level(samples: Int16Array): Int16Array {
  let peak = 0;
  const powers: number[] = [];
  for (let at = 0; at < samples.length; at += frameSamples) {
    const frame = samples.subarray(at, at + frameSamples);
    let sum = 0;
    for (const sample of frame) {
      sum += sample * sample;
      peak = Math.max(peak, Math.abs(sample));
    }
    powers.push(sum / frame.length);
  }
  if (peak === 0) return samples;
  const loudest = Math.max(...powers);
  // Frames 30 dB below the loudest are pauses.
  const active = powers.filter((power) => power > loudest / 1000);
  const rms = Math.sqrt(active.reduce((sum, power) => sum + power, 0) / active.length);
  const gain = Math.min(targetRms / rms, highestPeak / peak, mostGain);
  for (let at = 0; at < samples.length; at++) samples[at] = Math.round((samples[at] as number) * gain);
  return samples;
}
