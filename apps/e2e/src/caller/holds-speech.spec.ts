import { describe, expect, it } from '@jest/globals';
import { holdsSpeech } from './holds-speech.js';

/** Something like a voice: tones whose pitch wanders, `seed` by `seed` another way. */
function voice(seed: number, seconds = 2): Int16Array {
  let phase = seed;
  return Int16Array.from({ length: seconds * 8_000 }, (_, at) => {
    phase += (2 * Math.PI * (180 + 90 * Math.sin((at * seed) / 1_700) + 40 * Math.sin((at * seed) / 430))) / 8_000;
    return Math.round(4_000 * (Math.sin(phase) + 0.6 * Math.sin(2.9 * phase + seed)));
  });
}
const joined = (...pieces: Int16Array[]) => Int16Array.from(pieces.flatMap((piece) => [...piece]));
const silence = new Int16Array(4_001);

describe('whether something was heard', () => {
  it('finds it in the middle of other things, half as loud', () => {
    const quieter = voice(1).map((sample) => Math.round(sample / 2));
    expect(holdsSpeech(joined(silence, voice(2), quieter, silence), voice(1))).toBe(true);
  });

  it('finds it over a line that lost a piece of it', () => {
    const lost = voice(1).fill(0, 3_000, 3_400);
    expect(holdsSpeech(joined(silence, lost), voice(1))).toBe(true);
  });

  it('does not take another voice for it, nor the half of it, nor silence', () => {
    expect(holdsSpeech(joined(silence, voice(2), voice(3)), voice(1))).toBe(false);
    expect(holdsSpeech(joined(silence, voice(1).subarray(0, 8_000)), voice(1))).toBe(false);
    expect(holdsSpeech(silence, voice(1))).toBe(false);
  });

  it('finds nothing where nothing was said', () => {
    expect(holdsSpeech(voice(1), new Int16Array())).toBe(false);
  });
});
