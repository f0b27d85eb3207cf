import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { parseFlow } from './parse-flow.js';

const problemsOf = (value: unknown) => {
  const parsed = parseFlow(value);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('parseFlow', () => {
  it('reads what was written', () => {
    expect(parseFlow(JSON.parse(JSON.stringify(restaurantFlow)))).toEqual({ flow: restaurantFlow });
  });

  it('says in words what is wrong, where, and at which node', () => {
    const nodes = [
      { id: 'hello', type: 'say', position: { x: 0, y: 0 }, settings: {} },
      { id: 'dream', type: 'dream', position: { x: 0, y: 0 } },
    ];
    expect(problemsOf({ ...restaurantFlow, name: '', nodes })).toEqual([
      expect.objectContaining({ code: 'shape', path: ['name'], message: '“name” must not be empty.' }),
      expect.objectContaining({
        path: ['nodes', 0, 'settings', 'prompt'],
        nodeId: 'hello',
        message: '“prompt” is missing.',
      }),
      expect.objectContaining({ path: ['nodes', 1, 'type'], nodeId: 'dream' }),
    ]);
  });

  it('does not guess at a flow of a newer version', () => {
    expect(problemsOf({ ...restaurantFlow, schemaVersion: 3 })).toEqual([
      expect.objectContaining({ code: 'newer-schema', path: ['schemaVersion'] }),
    ]);
  });

  it('refuses what is too large, too deep or contains itself', () => {
    const self: Record<string, unknown> = {};
    self['self'] = self;
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown;
    const large = { nodes: Array.from({ length: 50_000 }, () => 1) };
    for (const garbage of [self, deep, large]) {
      expect(problemsOf(garbage)).toEqual([expect.objectContaining({ code: 'too-big' })]);
    }
  });

  it('answers any JSON with a flow or with problems', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(restaurantFlow)), (garbage, key) => {
        expect(problemsOf(garbage).length).toBeGreaterThan(0);
        const parsed = parseFlow({ ...restaurantFlow, [key]: garbage });
        expect('flow' in parsed || parsed.problems.length > 0).toBe(true);
      }),
    );
  });
});
