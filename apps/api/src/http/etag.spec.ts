import { describe, expect, it } from '@jest/globals';
import { etagOfAnswer, ifMatch } from './etag.js';

describe('If-Match', () => {
  it.each([
    [undefined, undefined],
    ['*', '*'],
    ['"7"', ['7']],
    ['"7", "a,b" ,"c"', ['7', 'a,b', 'c']],
    ['W/"7"', []],
    ['W/"7", "8"', ['8']],
  ])('%s names %j', (header, tags) => {
    expect(ifMatch(header)).toEqual(tags);
  });

  it.each(['7', '', '"7', '"7" "8"', '"7",', 'w/"7"', '"a b"', `"${'x'.repeat(10)}`])('%j is refused', (header) => {
    expect(() => ifMatch(header)).toThrow('If-Match');
  });

  it('is read in no time, however long it is', () => {
    const header = `${'"x",'.repeat(4_000)}x`;
    expect(() => ifMatch(header)).toThrow('If-Match');
  });
});

it('another answer has another tag, the same one the same', () => {
  expect(etagOfAnswer({ a: 1 })).toBe(etagOfAnswer({ a: 1 }));
  expect(etagOfAnswer({ a: 1 })).not.toBe(etagOfAnswer({ a: 2 }));
  expect(etagOfAnswer({})).toMatch(/^"[\w-]{22}"$/);
});
