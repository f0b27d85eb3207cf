import { describe, expect, it } from '@jest/globals';
import { aLaw, g711Codec, muLaw } from './g711.js';

describe('G.711', () => {
  // Values of the ITU-T reference implementation (G.191 g711.c) in 16 bits.
  it.each([
    [0x00, -32124],
    [0x80, 32124],
    [0x0f, -16764],
    [0x7f, 0],
    [0xff, 0],
    [0xfe, 8],
    [0x8f, 16764],
  ])('decodes the mu-law byte %i to %i', (byte, sample) => {
    expect(muLaw.decode(Uint8Array.of(byte))[0]).toBe(sample);
  });

  it.each([
    [0x55, -8],
    [0xd5, 8],
    [0x2a, -32256],
    [0xaa, 32256],
    [0x54, -24],
    [0x80, 5504],
  ])('decodes the A-law byte %i to %i', (byte, sample) => {
    expect(aLaw.decode(Uint8Array.of(byte))[0]).toBe(sample);
  });

  it.each([muLaw, aLaw])('encodes every byte of $name to what decodes to the same sample', (codec) => {
    for (let byte = 0; byte < 256; byte++) {
      const sample = codec.decode(Uint8Array.of(byte));
      expect(codec.decode(codec.encode(sample))).toEqual(sample);
    }
  });

  it.each([muLaw, aLaw])(
    'encodes each sample with $name to the byte whose sample is nearest, or next to it',
    (codec) => {
      const levels = [...new Set(codec.decodeTable)].sort((a, b) => a - b);
      for (let sample = -32768; sample < 32768; sample += 7) {
        const decoded = codec.decode(codec.encode(Int16Array.of(sample)))[0]!;
        const at = levels.indexOf(decoded);
        const [below, above] = [levels[at - 1] ?? -Infinity, levels[at + 1] ?? Infinity];
        expect(sample >= below && sample <= above).toBe(true);
        // Half a step of 1/32 of the segment's top, or of the smallest step.
        expect(Math.abs(decoded - sample)).toBeLessThanOrEqual(Math.max(16, Math.abs(sample) / 28));
      }
    },
  );

  it('knows its silence', () => {
    expect(Math.abs(muLaw.decodeTable[muLaw.silence]!)).toBe(0);
    expect(Math.abs(aLaw.decodeTable[aLaw.silence]!)).toBe(8);
    expect(g711Codec('PCMA')).toBe(aLaw);
  });
});
