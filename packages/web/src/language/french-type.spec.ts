import { describe, expect, it } from '@jest/globals';
import { inFrenchType } from './french-type.js';

describe('French texts', () => {
  it('have narrow spaces that do not break where French has them', () => {
    expect(inFrenchType('Vraiment ? « Oui » : 5 % !')).toBe(
      'Vraiment\u202f? «\u202fOui\u202f»\u202f: 5\u202f% !'.replace(' !', '\u202f!'),
    );
  });
  it('have them at any depth, in lists and in what functions say', () => {
    const texts = inFrenchType({ list: ['Non !'], deep: { says: (name: string) => `Bonjour ${name} ; entrez` } });
    expect(texts.list).toEqual(['Non\u202f!']);
    expect(texts.deep.says('Léa')).toBe('Bonjour Léa\u202f; entrez');
  });
  it('leave addresses, keys and names between braces as they are', () => {
    for (const text of ['https://example.com', 'a:b', '{{ nom }}', 'x ?? y', 'a :b'])
      expect(inFrenchType(text)).toBe(text);
  });
});
