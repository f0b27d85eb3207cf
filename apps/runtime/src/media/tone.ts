import { frameSamples, sampleRate } from '@baton/speech';

const HERTZ = 1_000;
const TONE_MS = 300;
/** Heard on any phone, startling on none. */
const LEVEL = 8_000;
/** Rises and falls over so many samples, so that it does not click. */
const EDGE_SAMPLES = 40;

const LENGTH = (TONE_MS * sampleRate) / 1_000;

const pcm = Int16Array.from({ length: LENGTH }, (_, at) => {
  const edge = Math.min(1, at / EDGE_SAMPLES, (LENGTH - at) / EDGE_SAMPLES);
  return Math.round(LEVEL * edge * Math.sin((2 * Math.PI * HERTZ * at) / sampleRate));
});

/** "Speak after the tone": 1 kHz for 300 ms, as frames of 20 ms. */
export const TONE: readonly Int16Array[] = Array.from({ length: LENGTH / frameSamples }, (_, index) =>
  pcm.subarray(index * frameSamples, (index + 1) * frameSamples),
);
