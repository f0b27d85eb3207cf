import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './figures.js';
import { spreadOf } from './spread.js';

const seen = (factor: number) => ({
  inviteTo200Ms: spreadOf([1.234 * factor]),
  failed: 0,
  setupRate: 100.4 / factor,
  steps: [],
  most: 300 / factor,
  coreSharePerCall: 0.002 * factor,
  bytesPerCall: NaN,
});
const turns = { answerMs: spreadOf([812.3, 700]), bargeInMs: spreadOf([120.6]), failed: 0 };

describe('the figures of a bench', () => {
  const figures = figuresOf({ baton: seen(2), bare: seen(1), turns });

  it('stand beside what the bare loop does', () => {
    expect(figures.inviteTo200P50Ms).toEqual({ value: 2.47, unit: 'ms', bareLoop: 1.23 });
    expect(figures.twoWayCalls).toEqual({ value: 150, unit: 'calls', bareLoop: 300 });
    expect(figures.twoWayCallsBareLoop).toEqual({ value: 300, unit: 'calls' });
    expect(figures.answerDelayP99Ms).toEqual({ value: 812, unit: 'ms' });
  });

  it('are null where nothing could be measured, so that they remain JSON', () => {
    expect(figures.bytesPerCall).toEqual({ value: null, unit: 'bytes', bareLoop: null });
  });
});
