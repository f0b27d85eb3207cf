import { describe, expect, it } from '@jest/globals';
import { splitSentences } from './split-sentences.js';

describe('splitSentences', () => {
  it('cuts after each sentence', () => {
    expect(splitSentences('Hello. How are you? Fine! 7 people… Yes')).toEqual([
      'Hello.',
      'How are you?',
      'Fine!',
      '7 people…',
      'Yes',
    ]);
  });

  it('does not cut after titles, initials, in times or before small letters', () => {
    const whole = ['Ask for Mr. Brown or Dr. J. Smith.', 'We close at 11 p.m. on Sunday.', 'It is 3.50 pounds.'];
    for (const sentence of whole) expect(splitSentences(sentence)).toEqual([sentence]);
  });

  it('cuts a long sentence at commas without losing a word', () => {
    const long = Array.from({ length: 20 }, (_, index) => `this is part number ${index}`).join(', ') + '.';
    const pieces = splitSentences(long);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(161);
    expect(pieces.join(' ')).toBe(long);
  });

  it('finds nothing to say in signs', () => {
    expect(splitSentences(' … ! ')).toEqual([]);
  });
});
