import { describe, expect, it } from '@jest/globals';
import { moved } from './moved.js';

describe('an entry moved in its list', () => {
  it.each([
    [0, 1, 'bac'],
    [2, 0, 'cab'],
    [0, 2, 'bca'],
    [1, 1, 'abc'],
    [7, 0, 'abc'],
  ])('from %i to %i', (from, to, becomes) => {
    expect(moved([...'abc'], from, to).join('')).toBe(becomes);
  });
});
