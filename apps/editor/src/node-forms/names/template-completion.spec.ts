import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openBraces, templatePieces, withName } from './template-completion.js';

const typing = (text: string) => {
  const caret = text.indexOf('|');
  return { text: text.replace('|', ''), caret };
};

describe('braces that are typed into', () => {
  it.each([
    ['A table for {{|', ''],
    ['A table for {{ pe|', 'pe'],
    ['{{ a }} and {{b|', 'b'],
    ['{{ pe|ople }}', 'pe'],
  ])('are found in %s', (marked, typed) => {
    const { text, caret } = typing(marked);
    expect(openBraces(text, caret)?.typed).toBe(typed);
  });

  it.each(['A table|', '{{ a }}|', '{{ a }|', '{{ a b|', '{{\n|', '|{{ a }}'])('are not found in %s', (marked) => {
    const { text, caret } = typing(marked);
    expect(openBraces(text, caret)).toBeNull();
  });

  it.each([
    ['For {{| at', 'For {{ day }}| at'],
    ['For {{ d|', 'For {{ day }}|'],
    ['For {{ d|}} at', 'For {{ day }}| at'],
    ['For {{ pe|ople }} at', 'For {{ day }}| at'],
  ])('are filled: %s becomes %s', (marked, becomes) => {
    const { text, caret } = typing(marked);
    const open = openBraces(text, caret);
    if (open === null) throw new Error('no braces');
    const filled = withName(text, caret, open, 'day');
    expect(`${filled.text.slice(0, filled.caret)}|${filled.text.slice(filled.caret)}`).toBe(becomes);
  });
});

describe('the pieces of a template', () => {
  it('say which names are known', () => {
    const kinds = templatePieces('For {{ people }} at {{ x }}: {{ a b }} {{', (name) => name === 'people');
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'text',
      'known',
      'text',
      'unknown',
      'text',
      'broken',
      'text',
      'broken',
    ]);
  });

  it('are the template together, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab {}\n<') }), (template) => {
        const pieces = templatePieces(template, () => true);
        expect(pieces.map(({ source }) => source).join('')).toBe(template);
      }),
    );
  });
});
