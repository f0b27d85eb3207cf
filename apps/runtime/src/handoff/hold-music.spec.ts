import { describe, expect, it } from '@jest/globals';
import { HoldMusic } from './hold-music.js';

const loudest = (frame: Int16Array) => Math.max(...frame.map(Math.abs));

describe('hold music', () => {
  it('gives frames of 20 ms for ever', () => {
    const music = new HoldMusic();
    for (let frame = 0; frame < 2_000; frame += 1) expect(music.nextFrame()).toHaveLength(160);
  });

  it('is there at once, never clips and never falls silent', () => {
    const music = new HoldMusic();
    const levels = Array.from({ length: 1_000 }, () => loudest(music.nextFrame()));
    expect(Math.max(...levels)).toBeLessThan(12_000);
    expect(Math.min(...levels)).toBeGreaterThan(50);
  });
});
