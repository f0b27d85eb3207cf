import { describe, expect, it } from '@jest/globals';
import { endNodeSchema } from '@baton/flow-schema';
import { smallFlow } from '../../draft/small-flow.js';
import { asResult, otherResults } from './result-labels.js';

describe('what a call counts as', () => {
  it.each([
    ['Table booked', 'table-booked'],
    ['Réservé !', 'reserve-'],
    ['  x', 'x'],
    ['a'.repeat(80), 'a'.repeat(63)],
  ])('is a label, whatever is typed: “%s”', (typed, label) => {
    expect(asResult(typed)).toBe(label);
    const node = { id: 'e', type: 'end', position: { x: 0, y: 0 }, settings: { result: asResult(typed) } };
    expect(endNodeSchema.safeParse(node).success).toBe(true);
  });

  it('is suggested by what the other ends of the flow are', () => {
    expect(otherResults(smallFlow(), 'another')).toEqual(['done']);
    expect(otherResults(smallFlow(), 'bye')).toEqual([]);
  });
});
