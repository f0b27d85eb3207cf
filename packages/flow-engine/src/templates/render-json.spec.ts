import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntityValue } from '../events/meaning.js';
import { renderJson } from './render-json.js';

const fill = (template: string, value: EntityValue | undefined): unknown =>
  JSON.parse(renderJson(template, (name) => (name === 'x' ? value : undefined)));

describe('a JSON template', () => {
  it.each<[string, EntityValue | undefined, unknown]>([
    ['{"n": {{ x }}}', 4, { n: 4 }],
    ['{"n": {{ x }}}', true, { n: true }],
    ['{"n": {{ x }}}', 'four', { n: 'four' }],
    ['{"n": {{ x }}}', undefined, { n: null }],
    ['{"n": "{{ x }}"}', 4, { n: '4' }],
    ['{"n": "{{ x }}"}', undefined, { n: '' }],
    ['{"n": "for {{ x }} people"}', 4, { n: 'for 4 people' }],
    ['{"{{ x }}": [{{x}}, "{{x}}"]}', 'a', { a: ['a', 'a'] }],
    ['{"n": "quoted \\"{{ x }}\\"", "m": {{ x }}}', 'a"b', { n: 'quoted "a"b"', m: 'a"b' }],
    ['{"n": "\\\\", "m": {{ x }}}', 'a', { n: '\\', m: 'a' }],
  ])('%s with %j is %j', (template, value, filled) => {
    expect(fill(template, value)).toEqual(filled);
  });

  it('stays JSON whatever was said, and keeps it', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('", "admin": true, "x": "', '\\', '\\"', '\r\n', '\u{d800}', '\u2028', '{{ y }}', '100%'),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        expect(fill('{"a": {{ x }}, "b": "<{{ x }}>"}', value)).toEqual({ a: value, b: `<${value}>` });
      }),
    );
  });

  it('puts in a list as its entries', () => {
    const lookup = () => ['soup', 'a "b"'];
    expect(JSON.parse(renderJson('{"a": {{ x }}, "b": "{{ x }}"}', lookup))).toEqual({
      a: ['soup', 'a "b"'],
      b: 'soup, a "b"',
    });
  });
});
