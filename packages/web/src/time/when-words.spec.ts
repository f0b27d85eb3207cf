import { describe, expect, it } from '@jest/globals';
import { dayWords, whenWords } from './when-words.js';

const now = new Date(2026, 10, 22, 15, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 5).getTime();

describe('an instant in words', () => {
  it('says today and yesterday', () => {
    expect(whenWords(at(22, 9), now)).toBe('today, 09:05');
    expect(whenWords(at(21, 23), now)).toBe('yesterday, 23:05');
  });
  it('says the date of all others', () => expect(whenWords(at(3, 17), now)).toBe('3 Nov 2026, 17:05'));
  it('follows the language', () => expect(whenWords(at(21, 9), now, 'fr-FR')).toBe('hier, 09:05'));
  it('is nothing when it is no instant', () => expect(whenWords('soon', now)).toBe(''));
  it('stands in a sentence as a day', () => {
    expect(dayWords(at(23, 9), now)).toBe('tomorrow');
    expect(dayWords(at(27, 9), now)).toBe('on Friday 27 November');
  });
});
