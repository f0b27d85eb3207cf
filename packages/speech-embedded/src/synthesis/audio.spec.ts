import { describe, expect, it } from '@jest/globals';
import { level } from './level.js';
import { PromptCache } from './prompt-cache.js';
import { halveSampleRate } from './resample.js';

const tone = (hertz: number, rate: number, amplitude: number, samples = 16_000): Int16Array =>
  Int16Array.from({ length: samples }, (_, at) => Math.round(amplitude * Math.sin((2 * Math.PI * hertz * at) / rate)));
/** Without the ends, where the filter starts and stops. */
const rms = (samples: Int16Array): number => {
  const middle = samples.subarray(200, -200);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
};

describe('halveSampleRate', () => {
  it('keeps what a telephone carries', () => {
    for (const hertz of [200, 1000, 3000, 3300]) {
      const halved = halveSampleRate(tone(hertz, 16_000, 10_000));
      expect(halved).toHaveLength(8000);
      expect(rms(halved) / (10_000 / Math.SQRT2)).toBeCloseTo(1, 1);
    }
  });

  it('takes away what would fold into the telephone band', () => {
    for (const hertz of [4300, 5000, 7000]) {
      expect(rms(halveSampleRate(tone(hertz, 16_000, 10_000)))).toBeLessThan(15);
    }
  });

  it('does not wrap around at full scale', () => {
    const square = Int16Array.from({ length: 4000 }, (_, at) => (at % 40 < 20 ? 32767 : -32768));
    const halved = halveSampleRate(square);
    for (let at = 200; at < 1800; at++) {
      const [input, output] = [square[2 * at] ?? 0, halved[at] ?? 0];
      if (Math.abs(output) > 20_000) expect(Math.sign(output)).toBe(Math.sign(input));
    }
  });
});

describe('level', () => {
  it('makes soft and loud speech equally loud', () => {
    expect(rms(level(tone(500, 8000, 800)))).toBeCloseTo(rms(level(tone(500, 8000, 20_000))), -2);
  });

  it('measures speech and not the pauses between', () => {
    const spoken = tone(500, 8000, 8000);
    const withPauses = new Int16Array(spoken.length * 3);
    withPauses.set(spoken, spoken.length);
    expect(rms(level(withPauses).subarray(spoken.length, 2 * spoken.length))).toBeCloseTo(rms(level(spoken)), -2);
  });

  it('leaves silence alone and never clips', () => {
    expect(level(new Int16Array(100))).toEqual(new Int16Array(100));
    const click = new Int16Array(8000).fill(50);
    click[4000] = 32_767;
    expect(level(click).every((sample) => Math.abs(sample) <= 30_000)).toBe(true);
  });
});

describe('PromptCache', () => {
  it('drops what was not used for longest when it is full', () => {
    const cache = new PromptCache(1000);
    cache.put('a', new Int16Array(200));
    cache.put('b', new Int16Array(200));
    cache.get('a');
    cache.put('c', new Int16Array(200));
    expect([cache.get('a'), cache.get('b'), cache.get('c')].map(Boolean)).toEqual([true, false, true]);
    expect(cache.bytes).toBe(800);
  });

  it('does not take what is larger than itself, and counts a replaced entry once', () => {
    const cache = new PromptCache(1000);
    cache.put('a', new Int16Array(501));
    expect(cache.bytes).toBe(0);
    cache.put('a', new Int16Array(100));
    cache.put('a', new Int16Array(50));
    expect(cache.bytes).toBe(100);
  });
});
