import { describe, expect, it } from '@jest/globals';
import { spreadOf } from './spread.js';

describe('the spread of a measure', () => {
  it('names samples that were seen, in whatever order they came', () => {
    const samples = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(spreadOf(samples)).toEqual({ count: 200, p50: 100, p99: 198, max: 200 });
  });

  it('is the one sample when there is one, and unknown when there is none', () => {
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p99: 7, max: 7 });
    expect(spreadOf([])).toEqual({ count: 0, p50: NaN, p99: NaN, max: NaN });
  });
});
