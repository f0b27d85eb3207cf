import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Comparison, comparisons, type Condition, type ConditionRow, expressionOf } from './condition.js';
import { readCondition } from './read-condition.js';

const name = fc.constantFrom('people', 'day', 'caller', 'today', 'vip', 'names');
const text = fc.string({ unit: fc.constantFrom(...'ab"\'\\é /&|=\n') });
const number = fc.oneof(fc.integer({ min: -9_999, max: 9_999 }), fc.constantFrom(0.5, -2.25, 1e6));
const row: fc.Arbitrary<ConditionRow> = fc.oneof(
  fc.record({
    test: fc.constantFrom(...(Object.keys(comparisons) as Comparison[])),
    name,
    with: fc.oneof(
      fc.record({ value: fc.oneof(text, number, fc.boolean()) }),
      fc.record({ name: fc.constantFrom('other', 'now') }),
    ),
  }),
  fc.record({
    test: fc.constantFrom('contains' as const, 'starts-with' as const, 'ends-with' as const),
    name,
    not: fc.boolean(),
    text,
  }),
  fc.record({ test: fc.constant('has' as const), name, not: fc.boolean(), text }),
  fc.record({
    test: fc.constant('one-of' as const),
    name,
    not: fc.boolean(),
    values: fc.array(fc.oneof(text, fc.nat(500)), { maxLength: 4 }),
  }),
  fc.record({ test: fc.constantFrom('true' as const, 'known' as const, 'open' as const), name, not: fc.boolean() }),
);
const condition: fc.Arbitrary<Condition> = fc
  .record({ join: fc.constantFrom('all' as const, 'any' as const), rows: fc.array(row, { maxLength: 5 }) })
  // Of one row, or none, all and any are the same.
  .map((drawn) => (drawn.rows.length < 2 ? { ...drawn, join: 'all' } : drawn));

describe('rows of a condition', () => {
  it('come back from their expression as they were', () => {
    fc.assert(fc.property(condition, (drawn) => expect(readCondition(expressionOf(drawn))).toEqual(drawn)));
  });

  it('read a text that begins with quotes of the other kind', () => {
    const drawn: Condition = {
      join: 'all',
      rows: [{ test: 'one-of', name: 'people', not: false, values: ["'''"] }],
    };
    expect(readCondition(expressionOf(drawn))).toEqual(drawn);
  });

  it('are shown only where writing them again changes nothing but spaces and quotes', () => {
    const pieces = fc.constantFrom(
      ...[
        'people',
        ' ',
        '==',
        '>',
        '"a"',
        "'a'",
        '&&',
        '||',
        '(',
        ')',
        '!',
        'in',
        '[',
        ']',
        '1',
        'true',
        '-',
        '.',
        ',',
      ],
      ...['known', 'open', 'contains', '// no', '\n', '=', '&', '1.50', '1e3', 'r"a"', '"""a"""'],
    );
    const bare = (source: string) => source.replace(/\s/g, '').replaceAll("'", '"').replace(/1\.50/g, '1.5');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (typed) => {
        const source = typed.join('');
        const read = readCondition(source);
        if (read !== null) expect(bare(expressionOf(read))).toBe(bare(source));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    'a && b || c',
    '(a || b) && c',
    'people + 1 > 2',
    'size(names) > 2',
    'people > 8 // large',
    'a ? b : c',
    'people >',
    '!(people > 8)',
    'name == r"x"',
    '= =',
    'people = = 8',
    '',
  ])('do not stand for %s', (source) => {
    expect(readCondition(source)).toBeNull();
  });

  it.each([
    ["weekday=='friday'", { test: 'is', name: 'weekday', with: { value: 'friday' } }],
    ['!open.kitchen', { test: 'open', name: 'kitchen', not: true }],
    ['!("x" in names)', { test: 'has', name: 'names', not: true, text: 'x' }],
    ['people >= -2', { test: 'at-least', name: 'people', with: { value: -2 } }],
  ])('stand for %s', (source, first) => {
    expect(readCondition(source)?.rows).toEqual([first]);
  });

  it('of nothing is always true', () => {
    expect(expressionOf({ join: 'any', rows: [] })).toBe('true');
    expect(readCondition('true')).toEqual({ join: 'all', rows: [] });
  });
});
