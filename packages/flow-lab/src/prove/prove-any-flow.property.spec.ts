import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proveFlow } from './prove-flow.js';
import { ask, type DrawnNode, drawnFlow, menu, rule, says } from './testing/drawn-flow.js';

const TYPES = [
  'say',
  'ask',
  'choose',
  'confirm',
  'check',
  'set',
  'request',
  'queue-status',
  'callback',
  'voicemail',
] as const;
type Type = (typeof TYPES)[number] | 'resume' | 'end';
const TRIGGERS = ['asks-for-person', 'silence', 'misunderstanding', 'failure', 'topic', 'loop'] as const;

const SETTINGS: Record<Exclude<Type, 'ask' | 'choose'>, Record<string, unknown>> = {
  say: { prompt: says('Well.') },
  confirm: { prompt: says('Right?'), slots: [{ variable: 'people', entity: 'people' }] },
  check: { rules: [{ id: 'many', condition: 'known.count && count > 3' }] },
  set: { assignments: [{ variable: 'count', expression: 'known.count ? count + 1.0 : 1.0' }] },
  request: { url: 'https://example.com/', mapping: [{ variable: 'count', path: '$.count' }] },
  'queue-status': { queue: 'people' },
  callback: { queue: 'people' },
  voicemail: { queue: 'people' },
  resume: {},
  end: { result: 'done' },
};

const OUTCOMES: Record<Type, string[]> = {
  say: ['next'],
  ask: ['answered', 'silence', 'misunderstanding'],
  choose: ['book', 'hours', 'silence', 'misunderstanding'],
  confirm: ['yes', 'no', 'silence', 'misunderstanding'],
  check: ['many', 'otherwise'],
  set: ['next'],
  request: ['ok', 'failed'],
  'queue-status': ['available', 'waiting', 'closed', 'unknown'],
  callback: ['booked', 'refused'],
  voicemail: ['left', 'nothing-left'],
  resume: [],
  end: [],
};

const node = (type: Type, id: string): DrawnNode =>
  type === 'ask' ? ask(id) : type === 'choose' ? menu(id, 'book', 'hours') : { id, type, settings: SETTINGS[type] };

/** Any nodes, joined anyhow; every fifth way on is not drawn. */
const anyFlow = fc
  .record({
    types: fc.array(fc.constantFrom<Type>(...TYPES, 'resume', 'end'), { minLength: 1, maxLength: 12 }),
    triggers: fc.subarray([...TRIGGERS]),
    once: fc.boolean(),
    targets: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  })
  .map(({ types, triggers, once, targets }) => {
    const ids = types.map((_, index) => `node-${index}`);
    const places = [...ids, 'person', 'goodbye'];
    let taken = 0;
    const way = (source: string, outcome: string): string[] => {
      const target = targets[taken++ % targets.length] ?? 0;
      return target % 5 === 4 ? [] : [`${source} ${outcome} ${places[target % places.length]}`];
    };
    const rules = triggers.map((kind) => rule(`rule-${kind}`, { kind }, { repeat: once ? 'once' : 'every-time' }));
    return drawnFlow(
      [...types.map((type, index) => node(type, `node-${index}`)), ...rules],
      [
        ...types.flatMap((type, index) => OUTCOMES[type].flatMap((outcome) => way(`node-${index}`, outcome))),
        ...rules.flatMap(({ id }) => way(id, 'next')),
      ],
    );
  });

describe('the proof of any flow', () => {
  it('ends within its budget, and every problem has a call that ends at drawn nodes', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { safe, problems, explored } = proveFlow(flow, { transitions: 1_500 });
        const drawn = new Set(flow.nodes.map(({ id }) => id));
        expect(safe).toBe(problems.length === 0);
        // Beyond the budget: the places, and the last state that was begun.
        expect(explored.transitions).toBeLessThan(1_500 + 600 * (explored.places + 1));
        for (const { path, nodeId, message, fix } of problems) {
          expect(drawn).toContain(nodeId);
          expect(path.filter((id) => !drawn.has(id))).toEqual([]);
          expect(`${message} ${fix}`).not.toMatch(/undefined|null/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same the second time', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(proveFlow(flow, { transitions: 500 })).toEqual(proveFlow(flow, { transitions: 500 }));
      }),
      { numRuns: 15 },
    );
  });
});

describe('the proof of a large flow', () => {
  const chain = (length: number) => {
    const ids = Array.from({ length }, (_, index) => `ask-${index}`);
    return drawnFlow(
      [...ids.map((id) => ask(id, 'people', { askAgain: true })), rule('asks', { kind: 'asks-for-person' })],
      [
        ...ids.flatMap((id, at) => [
          `${id} answered ${ids[at + 1] ?? 'goodbye'}`,
          `${id} silence person`,
          `${id} misunderstanding person`,
        ]),
        'asks next person',
      ],
    );
  };

  it('costs as much a node as that of a small one, and leaves out no place', () => {
    const cost = (length: number) => {
      const { safe, explored, unreached } = proveFlow(chain(length), { transitions: 0 });
      expect({ safe, unreached }).toEqual({ safe: true, unreached: [] });
      return explored.transitions / length;
    };
    const small = cost(50);
    expect(cost(1_000)).toBeLessThan(small * 1.1);
  });
});
