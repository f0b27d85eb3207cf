import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJsonPath } from './json-path.js';
import { mapResponse } from './map-response.js';

const body = {
  customer: { name: 'Ann "A" O’Neil', age: 41, vip: true, note: null, address: { city: 'York' } },
  bookings: [
    { id: 7, day: '2026-11-27', people: 4 },
    { id: 9, day: '2026-12-01', people: 2 },
  ],
  tags: ['window', 'quiet'],
};
const part = (path: string, all = false, from: unknown = body) =>
  mapResponse([{ variable: 'x', path, all }], from)['x'];

describe('a response’s parts', () => {
  it.each([
    ['$.customer.name', 'Ann "A" O’Neil'],
    ["$['customer']['age']", 41],
    ['$.customer.vip', true],
    ['$.customer.address', '{"city":"York"}'],
    ['$.tags', '["window","quiet"]'],
    ['$.bookings[*].day', '2026-11-27'],
    ['$.bookings[-1].id', 9],
    ['$.bookings[?@.people < 3].day', '2026-12-01'],
    ['$.bookings[?length(@.day) == 10 && !(@.id == 7)].id', 9],
    ['$..city', 'York'],
  ])('%s is %j', (path, value) => {
    expect(part(path)).toBe(value);
  });

  it.each([
    '$.nobody',
    '$.customer.note',
    '$.bookings[5]',
    '$.customer.constructor',
    '$.tags.length',
    '$.customer.__proto__',
  ])('are nothing where there is nothing: %s', (path) => {
    expect(part(path)).toBeNull();
  });

  it('make a list where a list is wanted: of one array, or of all that is found', () => {
    expect(part('$.tags', true)).toBe('["window","quiet"]');
    expect(part('$.bookings[*].day', true)).toBe('["2026-11-27","2026-12-01"]');
    expect(part('$.nobody[*]', true)).toBeNull();
    expect(
      part(
        '$[*]',
        true,
        Array.from({ length: 500 }, () => 1),
      ),
    ).toBe(JSON.stringify(Array(100).fill(1)));
  });

  it('are nothing where they are longer than a call can use', () => {
    expect(part('$.a', false, { a: 'x'.repeat(10_001) })).toBeNull();
    expect(part('$.a', false, { a: 'x'.repeat(10_000) })).toHaveLength(10_000);
    expect(part('$.a', false, { a: Array.from({ length: 20_000 }, () => 1) })).toBeNull();
  });

  it('are nothing for a path that is none, and in a body that is none', () => {
    expect(part('customer.name')).toBeNull();
    expect(part('$.a', false, undefined)).toBeNull();
    expect(part('$.a', false, 'text')).toBeNull();
  });

  it('are found in a document of any depth and size within bounds', () => {
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 20_000; depth += 1) deep = { a: deep };
    expect(part('$..b', false, deep)).toBeNull();
    expect(part('$.a', false, deep)).toBeNull();
    expect(part('$.a.a', false, { a: { a: 'here' } })).toBe('here');
    const huge = { items: Array.from({ length: 200_000 }, (_, id) => ({ id })) };
    expect(part('$.items[3].id', false, huge)).toBe(3);
    expect(part('$.items[?@.id == 3].id', false, huge)).toBeNull();
  });

  it('take one budget together', () => {
    const items = Array.from({ length: 3_000 }, (_, id) => ({ id }));
    const mapping = Array.from({ length: 50 }, (_, index) => ({
      variable: `v${index}`,
      path: `$.items[?@.id == ${index}].id`,
    }));
    const values = Object.values(mapResponse(mapping, { items }));
    expect(values[0]).toBe(0);
    expect(values.at(-1)).toBeNull();
  });

  it('never throw, whatever is asked of whatever answered', () => {
    const piece = fc.constantFrom(
      '$',
      '.a',
      '..',
      '[*]',
      '[0]',
      "['a','b']",
      '[?',
      '@.a',
      '==',
      '1',
      ']',
      '(',
      ')',
      '&&',
      'count(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.jsonValue(), (pieces, value) => {
        const found = mapResponse([{ variable: 'x', path: pieces.join('') }], value)['x'];
        expect(found === null || ['string', 'number', 'boolean'].includes(typeof found)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a JSONPath', () => {
  it.each([
    ['name', /expected '\$'/],
    ['$.a[', /unclosed/],
    ['$.a[?match(@.b, "x")]', /no such function 'match'/],
    ['$.a[?search(@.b, "(a+)+$")]', /no such function 'search'/],
    ['$..a..b', /“..” can stand in it once/],
    ['$[*,*,*][*,*,*]', /too many things/],
    ['$.a[?@..b]', /single values/],
    ['$.a[?count(@.*) > 1]', /single values/],
    ['$.a[?@.b == $.c]', /compare only with/],
    ['$.a[?value(@.b) == @.c]', /compare only with/],
    ['$.a[?@.b[?@.c]]', /single values/],
  ])('%s is refused', (path, problem) => {
    const read = readJsonPath(path);
    expect('problem' in read && read.problem).toMatch(problem);
  });
});
