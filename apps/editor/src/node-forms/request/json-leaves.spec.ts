import { describe, expect, it } from '@jest/globals';
import { mapResponse } from '@baton/flow-engine';
import fc from 'fast-check';
import { jsonLeaves } from './json-leaves.js';

describe('the values of an answer', () => {
  it('are found again by their paths, on a call', () => {
    const key = fc.string({ unit: fc.constantFrom(...'ab1_ -."\'\\\n['), maxLength: 4 });
    const document = fc.dictionary(
      key,
      fc.oneof(fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 })),
      {
        maxKeys: 5,
      },
    );
    fc.assert(
      fc.property(document, (drawn) => {
        // What a key of the prototype is called is no key that a system answers with.
        const text = JSON.stringify(drawn);
        for (const leaf of jsonLeaves(text)?.leaves ?? []) {
          if (leaf.kind !== 'value') continue;
          const found = mapResponse([{ variable: 'x', path: leaf.path }], JSON.parse(text) as unknown)['x'];
          expect(found).toBe(leaf.value);
        }
      }),
    );
  });

  it('are the first ones of a long answer, and none of what is no JSON', () => {
    expect(jsonLeaves(JSON.stringify(Array.from({ length: 2_000 }, () => 1)))).toMatchObject({ more: true });
    expect(jsonLeaves('<html>')).toBeNull();
    expect(jsonLeaves('"text"')?.leaves).toEqual([{ path: '$', name: '$', depth: 0, value: 'text', kind: 'value' }]);
  });
});
