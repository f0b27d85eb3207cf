import { describe, expect, it } from '@jest/globals';
import { waveOf } from './wave.js';

describe('a WAVE file', () => {
  it('says how it is to be read, and holds every sample', () => {
    const bytes = waveOf(Int16Array.of(1, -2, 32_767));
    const view = new DataView(bytes.buffer);
    const text = (from: number, to: number) => new TextDecoder().decode(bytes.slice(from, to));
    expect([text(0, 4), text(8, 16), text(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect([view.getUint32(24, true), view.getUint16(34, true), view.getUint32(40, true)]).toEqual([8_000, 16, 6]);
    expect([44, 46, 48].map((at) => view.getInt16(at, true))).toEqual([1, -2, 32_767]);
  });
});
