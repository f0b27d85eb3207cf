import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { givenValue, valueExpression, type GivenValue } from './value-expression.js';

const names = new Set(['people', 'today']);
const given: fc.Arbitrary<GivenValue> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    value: fc.oneof(fc.string(), fc.integer({ min: -9_999, max: 9_999 }), fc.boolean()),
  }),
  fc.record({ kind: fc.constant('copy' as const), name: fc.constantFrom(...names) }),
  fc.constant({ kind: 'nothing' as const }),
);

describe('what a variable becomes', () => {
  it('comes back from its expression', () => {
    fc.assert(fc.property(given, (drawn) => expect(givenValue(valueExpression(drawn), names)).toEqual(drawn)));
  });

  it.each(['people + 1', 'guests', '"a" + "b"', '1 // one', '', 'known.people'])('is worked out: %s', (expression) => {
    expect(givenValue(expression, names)).toBeNull();
  });
});
