import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffFlows } from '../diff/diff-flows.js';
import { expressionNames } from '../expressions/expression-names.js';
import { linkFlow } from '../link/link-flow.js';
import { subflowSignature } from '../link/subflow-signature.js';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { parseTemplate } from '../templates/parse-template.js';
import { type Drawing, edges, end, flowDrawing, flowOf, node, say, start } from '../testing/drawing.js';
import { everyNodeFlow } from '../testing/every-node-flow.js';
import { validateFlow } from '../validate/validate-flow.js';
import { parseFlow } from './parse-flow.js';

const codesOf = (value: unknown) => {
  const parsed = parseFlow(value);
  return 'problems' in parsed ? [...new Set(parsed.problems.map(({ code }) => code))] : [];
};

describe('parseFlow on what is no flow', () => {
  it('refuses 100,000 nodes at once', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => say(`n${index}`));
    expect(codesOf(flowDrawing({ nodes }))).toEqual(['too-big']);
  });

  it('tells of too many nodes for a flow, and of texts that nobody says', () => {
    const nodes = Array.from({ length: 10_001 }, (_, index) => say(`n${index}`));
    expect(parseFlow(flowDrawing({ nodes }))).toMatchObject({ problems: [{ code: 'shape', path: ['nodes'] }] });
    const long = flowDrawing({ nodes: [start, say('hi', 'x'.repeat(1_000_000)), end] });
    expect(parseFlow(long)).toMatchObject({
      problems: [{ code: 'shape', nodeId: 'hi', path: ['nodes', 1, 'settings', 'prompt', 'variants', 0] }],
    });
    expect(
      codesOf(
        flowDrawing({ nodes: Array.from({ length: 40 }, (_, index) => say(`n${index}`, 'x'.repeat(1_000_000))) }),
      ),
    ).toEqual(['too-big']);
  });

  it('refuses what contains itself, in any place', () => {
    const drawing = flowDrawing();
    const self: Drawing = { ...say('hi') };
    self['settings'] = { prompt: self };
    expect(codesOf({ ...drawing, nodes: [start, self, end] })).toEqual(['too-big']);
    expect(codesOf({ ...drawing, library: { a: drawing, b: { ...drawing, groups: [drawing] } } })).toEqual(['shape']);
    drawing['library'] = { again: drawing };
    expect(codesOf(drawing)).toEqual(['too-big']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes “%s” for no more than a name', (name) => {
    const keyed = JSON.parse(`{"${name}": ${JSON.stringify(flowDrawing())}}`) as Drawing;
    const site = node('run', 'subflow', { flow: name, ends: ['done'] });
    const parsed = parseFlow(flowDrawing({ nodes: [start, site, end], library: keyed }));
    if (name === '__proto__') expect(parsed).toMatchObject({ problems: [{ code: 'shape' }] });
    else if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    else {
      expect(Object.getPrototypeOf(parsed.flow.library)).toBe(Object.prototype);
      expect(linkFlow(parsed.flow).problems).toEqual([]);
      expect(linkFlow({ ...parsed.flow, library: {} }).problems.map(({ code }) => code)).toEqual(['subflow-missing']);
    }
    const ids = flowDrawing({
      groups: [{ id: name }],
      variables: [{ name, type: 'string' }],
      nodes: [start, { ...say(name, `{{ ${name} }}`), group: name }, end],
      edges: edges(`start next ${name}`, `${name} next end`),
    });
    const found = parseFlow(ids);
    if ('flow' in found) {
      expect(validateFlow(found.flow).map(({ code }) => code)).toEqual(['variable-never-set']);
      expect(diffFlows(found.flow, flowOf()).map(({ code }) => code)).toContain('node-removed');
    } else expect(name).toBe('__proto__');
    expect(({} as Record<string, unknown>)['schemaVersion']).toBeUndefined();
  });

  it('answers anything with problems', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSet: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        fc.constantFrom(...Object.keys(restaurantFlow)),
        (garbage, key) => {
          expect(codesOf(garbage).length).toBeGreaterThan(0);
          const parsed = parseFlow({ ...restaurantFlow, [key]: garbage });
          if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

/** A JSON value in which one part is another. */
function withPart(value: unknown, at: number, part: unknown): unknown {
  let count = -1;
  const copy = (whole: unknown): unknown => {
    count += 1;
    if (count === at) return part;
    if (Array.isArray(whole)) return whole.map(copy);
    if (typeof whole !== 'object' || whole === null) return whole;
    return Object.fromEntries(Object.entries(whole).map(([key, inside]) => [key, copy(inside as unknown)]));
  };
  return copy(value);
}

describe('a flow of the right shape', () => {
  it('is validated, linked and compared, however little sense it makes', () => {
    const parts: unknown[] = [];
    const collect = (value: unknown) => {
      parts.push(value);
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(everyNodeFlow);
    let sound = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(parts.length), fc.constantFrom(...parts)), { minLength: 1, maxLength: 4 }),
        (swaps) => {
          const swapped = swaps.reduce((whole: unknown, [at, part]) => withPart(whole, at, part), everyNodeFlow);
          const parsed = parseFlow(swapped);
          if ('problems' in parsed) return expect(parsed.problems.length).toBeGreaterThan(0);
          sound += 1;
          for (const { message } of validateFlow(parsed.flow, { queues: [], secrets: [], trunks: [] }))
            expect(message).not.toBe('');
          expect(linkFlow(parsed.flow).flow.library).toEqual({});
          expect(diffFlows(everyNodeFlow, parsed.flow)).toBeInstanceOf(Array);
          expect(subflowSignature(parsed.flow).name).toBe(parsed.flow.name);
        },
      ),
      { numRuns: 200 },
    );
    expect(sound).toBeGreaterThan(0);
  });

  it('has no more problems than can be read, however much is wrong', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `{{ x${index} }}`).join('');
    const nodes = Array.from({ length: 2_000 }, (_, index) => say(`n${index}`, names(180)));
    expect(validateFlow(flowOf({ nodes: [start, ...nodes] })).length).toBeLessThan(5_000);
  });

  it('is read in linear time, whatever its texts are made of', () => {
    for (const piece of [
      '"\\',
      "'''",
      '"""\\',
      "r'",
      'b"',
      '{{',
      '{{ x }}',
      '//',
      '.?',
      'known.',
      'intent in [',
      '((',
    ]) {
      const text = piece.repeat(20_000);
      expect(expressionNames(text).length).toBeLessThan(200_001);
      expect(parseTemplate(text).parts.length).toBeLessThan(100_001);
    }
  });
});
