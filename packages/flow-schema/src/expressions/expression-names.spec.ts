import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expressionNames, renameInExpression } from './expression-names.js';
import { expressionTokens } from './expression-tokens.js';

const names = (source: string) => expressionNames(source).map(({ use, name }) => `${use} ${name}`);
const prefixed = (source: string) =>
  renameInExpression(source, (use, name) => (use === 'value' && name === 'intent' ? name : `s__${name}`));

describe('the names of an expression', () => {
  it('are those that stand for something of the flow', () => {
    expect(names('people > 8 && known.name || open . office')).toEqual([
      'value people',
      'value known',
      'known name',
      'value open',
      'open office',
    ]);
    expect(names('list.exists(x, x == size(other)) ? 1e3 : 0xff')).toEqual([
      'value list',
      'value x',
      'value x',
      'value other',
    ]);
    expect(names('true || false || null in [a]')).toEqual(['value a']);
    expect(names('a.known.b')).toEqual(['value a']);
    expect(names('known["x"] && !open[\'y\'] && a.open["z"]')).toEqual([
      'value known',
      'known x',
      'value open',
      'open y',
      'value a',
    ]);
  });

  it('are not looked for in texts and comments', () => {
    expect(names(String.raw`"a \" b" + 'c' + """d "e" f""" + r"\" + b"g" // h`)).toEqual([]);
  });

  it('are also the texts that intent is compared with', () => {
    expect(names('intent == "book" || \'pay\' != intent && intent in ["a", x, "b"] && kind == "c"')).toEqual([
      'value intent',
      'intent book',
      'intent pay',
      'value intent',
      'value intent',
      'intent a',
      'value x',
      'intent b',
      'value kind',
    ]);
  });
});

describe('renameInExpression', () => {
  it('touches nothing but names', () => {
    expect(prefixed('people  > 8 && name.contains("people") // people')).toBe(
      's__people  > 8 && s__name.contains("people") // people',
    );
    expect(prefixed('intent == "book" && size(people) > 1')).toBe('intent == "s__book" && size(s__people) > 1');
  });

  it('gives back what it was given when no name changes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1"\'\\.?[]()=!r \n/{}') }), (source) => {
        expect(renameInExpression(source, (_use, name) => name)).toBe(source);
        expect(
          expressionTokens(source)
            .map((token) => token.source)
            .join(''),
        ).toBe(source);
      }),
    );
  });
});
