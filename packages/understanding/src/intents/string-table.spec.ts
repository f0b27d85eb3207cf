import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idIn, tableOf } from './string-table.js';

describe('a table of strings', () => {
  it('has each of its strings under its number, and no other', () => {
    const strings = fc.uniqueArray(fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(strings, fc.array(fc.string()), (known, others) => {
        const table = structuredClone(tableOf(known));
        known.forEach((text, id) => expect(idIn(table, text)).toBe(id));
        for (const text of others)
          expect(idIn(table, text)).toBe(known.includes(text) ? known.indexOf(text) : undefined);
      }),
    );
  });

  it('takes no part of a string, and no two together, for one', () => {
    const table = tableOf(['book', 'a', 'booka']);
    expect(['boo', 'ook', 'abooka', 'bookabooka', ''].map((text) => idIn(table, text))).toEqual(
      Array(5).fill(undefined),
    );
  });
});
