/** All audio between Baton and an adapter: signed 16 bit linear, one channel, this many samples a second. */
export const sampleRate = 8000;

/** The length of one frame, where audio is framed. */
export const frameMs = 20;

/** Samples in one frame. */
export const frameSamples = (sampleRate * frameMs) / 1000;

/** Milliseconds that so many samples last. */
export function samplesToMs(samples: number): number {
  return (samples * 1000) / sampleRate;
}
