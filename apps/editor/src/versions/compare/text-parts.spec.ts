import { describe, expect, it } from '@jest/globals';
import { textParts } from './text-parts.js';

describe('the difference of two texts', () => {
  it('is a phrase for a phrase where every word between has changed', () => {
    expect(textParts('Hello, this is Anna.', 'Hello, you reached Anna.')).toEqual([
      { kind: 'same', text: 'Hello, ' },
      { kind: 'gone', text: 'this is' },
      { kind: 'come', text: 'you reached' },
      { kind: 'same', text: ' Anna.' },
    ]);
  });

  it('keeps what stands between two changes', () => {
    expect(textParts('at seven or eight', 'at six or nine').map(({ kind }) => kind)).toEqual([
      'same',
      'gone',
      'come',
      'same',
      'gone',
      'come',
    ]);
  });

  it('loses nothing of either text', () => {
    const [before, after] = ['one  two three ', 'one four  three five'];
    const parts = textParts(before, after);
    const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
    expect(without('come').join('')).toBe(before);
    expect(without('gone').join('')).toBe(after);
  });
});
