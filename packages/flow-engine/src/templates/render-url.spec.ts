import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderHeader, renderUrl } from './render-url.js';

const url = (value: string | number | boolean | undefined) =>
  renderUrl('https://example.com/guests/{{ name }}?q={{name}}', () => value);

describe('a URL’s template', () => {
  it.each([
    ['Ann Lee', 'Ann%20Lee'],
    ['a/../b', 'a%2F..%2Fb'],
    ['a&b=c#d?e', 'a%26b%3Dc%23d%3Fe'],
    ['100%', '100%25'],
    ['%2F', '%252F'],
    ['"\'()*!', '%22%27%28%29%2A%21'],
    ['a\r\nHost: evil', 'a%0D%0AHost%3A%20evil'],
    ['é€😀', '%C3%A9%E2%82%AC%F0%9F%98%80'],
    ['\u{d800}', '%EF%BF%BD'],
    [7, '7'],
    [true, 'true'],
    [undefined, ''],
  ])('takes %j as %s', (value, encoded) => {
    expect(url(value)).toBe(`https://example.com/guests/${encoded}?q=${encoded}`);
  });

  it('lets no value change what is asked, and keeps every value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        const { origin, searchParams, hash } = new URL(url(value));
        expect(origin).toBe('https://example.com');
        expect(hash).toBe('');
        expect([...searchParams]).toEqual([['q', value.replace(/\p{Surrogate}/gu, '\u{fffd}')]]);
      }),
    );
  });
});

describe('a header’s template', () => {
  const header = (value: string) => renderHeader('Guest {{ name }};', () => value);

  it.each([
    ['Ann', 'Guest Ann;'],
    ['a\r\nX-Evil: 1', 'Guest a X-Evil: 1;'],
    ['a\nb\u0000c', 'Guest a b c;'],
    ['é😀\u{dfff}', 'Guest  ;'],
    ['a\tb', 'Guest a\tb;'],
  ])('takes %j as %j', (value, filled) => {
    expect(header(value)).toBe(filled);
  });

  it('has no space around it', () => {
    expect(renderHeader('{{ name }}', () => ' \r\n a \r\n')).toBe('a');
    expect(renderHeader('{{ name }}', () => undefined)).toBe('');
  });
});
