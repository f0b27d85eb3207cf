import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { variablePassage } from '../dataflow/variable-passages.js';
import { type Drawing, edges, end, flowOf, node, rule, say, set, start } from '../testing/drawing.js';
import { validateFlow } from './validate-flow.js';

const variables = ['v', 'w'].map((name) => ({ name, type: 'string' }));
const entities = [{ name: 'e', kind: 'name' }];
const codes = (nodes: Drawing[], lines: string[], more: Drawing = {}) =>
  validateFlow(flowOf({ variables, entities, nodes: [start, end, ...nodes], edges: edges(...lines), ...more }))
    .filter(({ code }) => code.startsWith('variable-'))
    .map(({ code, nodeId = '' }) => `${code.replace('variable-', '')} ${nodeId}`);
const ask = (slots: [variable: string, prompt: string][]) =>
  node('ask', 'ask', {
    slots: slots.map(([variable, prompt]) => ({ variable, entity: 'e', prompt: { variants: [prompt] } })),
  });
const asked = ['start next ask', 'ask answered hi', 'ask misunderstanding end', 'hi next end'];

describe('a variable that is needed', () => {
  it('has a value on every way there, or only on some, or on none', () => {
    const after = (silence: string) =>
      codes([ask([['v', 'v?']]), say('hi', '{{ v }}')], [...asked, `ask silence ${silence}`]);
    expect(after('end')).toEqual([]);
    expect(after('hi')).toEqual(['maybe-unset hi']);
    expect(codes([ask([['w', 'w?']]), say('hi', '{{ v }}')], [...asked, 'ask silence end'])).toEqual(['never-set hi']);
  });

  it('is told of once for a node', () => {
    const lines = [...asked, 'ask silence hi'];
    expect(codes([ask([['v', 'v?']]), say('hi', '{{ v }} {{ v }} {{ now }}')], lines)).toEqual(['maybe-unset hi']);
  });

  it('is asked for in the order of the slots', () => {
    const of = (slots: [string, string][]) => codes([ask(slots), say('hi')], [...asked, 'ask silence end']);
    expect(
      of([
        ['v', 'v?'],
        ['w', 'And for {{ v }}?'],
      ]),
    ).toEqual([]);
    expect(
      of([
        ['v', 'v for {{ w }}?'],
        ['w', 'w?'],
      ]),
    ).toEqual(['maybe-unset ask']);
  });

  it('gets no first value from itself', () => {
    const counted = (expression: string, ...lines: string[]) =>
      codes(
        [set('count', { v: expression }), set('first', { v: '"x"' }), say('hi', '{{ v }}')],
        ['start next count', 'count next hi', ...lines],
      );
    expect(counted('v + "x"', 'hi next end')).toEqual(['never-set count', 'never-set hi']);
    expect(counted('v + "x"', 'hi next count')).toEqual(['never-set count', 'never-set hi']);
    expect(counted('known.v ? v + "x" : ""', 'hi next count')).toEqual([]);
    expect(counted('v + "x"', 'hi next first', 'first next count')).toEqual(['maybe-unset count']);
  });

  it('may be taken away, and by an assignment before', () => {
    const lines = ['start next a', 'a next b', 'b next hi', 'hi next end'];
    const of = (a: Drawing, b: Drawing) =>
      codes(
        [set('a', a as Record<string, string>), set('b', b as Record<string, string>), say('hi', '{{ v }}')],
        lines,
      );
    expect(of({ v: '"x"' }, { w: 'v + "null"' })).toEqual([]);
    expect(of({ v: '"x"' }, { v: 'null' })).toEqual(['maybe-unset hi']);
    expect(of({ v: 'null' }, { v: '"x"' })).toEqual([]);
    expect(of({ v: '"x"', w: 'v' }, { w: 'w' })).toEqual([]);
  });

  it('is proven by what a check asks', () => {
    const of = (condition: string, yes: string, otherwise: string) =>
      codes(
        [ask([['v', 'v?']]), node('check', 'check', { rules: [{ id: 'yes', condition }] }), say('hi', '{{ v }}')],
        [
          'start next ask',
          'ask answered check',
          'ask silence check',
          'ask misunderstanding check',
          `check yes ${yes}`,
          `check otherwise ${otherwise}`,
          'hi next end',
        ],
      );
    expect(of('known.v', 'hi', 'end')).toEqual([]);
    expect(of('known.v && now > "12:00"', 'hi', 'end')).toEqual([]);
    expect(of('known.v && v != "x"', 'hi', 'end')).toEqual([]);
    expect(of('known.v', 'end', 'hi')).toEqual(['maybe-unset hi']);
    expect(of('known.v || now > "12:00"', 'hi', 'end')).toEqual(['maybe-unset hi']);
    expect(of('!known.v', 'end', 'hi')).toEqual([]);
    expect(of('!known.v', 'hi', 'end')).toEqual(['maybe-unset hi']);
    expect(of('v == "x"', 'hi', 'end')).toEqual(['maybe-unset check']);
  });

  it('is what a request, a queue or a sub-flow gives on the outcomes that give it', () => {
    const request = (mapping: Drawing[], failed: string) =>
      codes(
        [node('get', 'request', { url: 'https://example.com', mapping }), say('hi', '{{ v }}')],
        ['start next get', 'get ok hi', `get failed ${failed}`, 'hi next end'],
      );
    expect(request([{ variable: 'v', path: '$.v', otherwise: 'x' }], 'end')).toEqual([]);
    expect(request([{ variable: 'v', path: '$.v', otherwise: 'x' }], 'hi')).toEqual(['maybe-unset hi']);
    expect(request([{ variable: 'v', path: '$.v' }], 'end')).toEqual(['maybe-unset hi']);
    const queue = (outcome: string) =>
      codes(
        [node('q', 'queue-status', { queue: 'q', waitVariable: 'v' }), say('hi', '{{ v }}')],
        ['start next q', `q ${outcome} hi`, 'hi next end'],
      );
    expect(queue('waiting')).toEqual([]);
    expect(queue('available')).toEqual(['maybe-unset hi']);
    const site = node('s', 'subflow', { flow: 'f', ends: ['done'], returns: [{ variable: 'v', from: 'x' }] });
    expect(codes([site, say('hi', '{{ v }}')], ['start next s', 's done hi', 'hi next end'])).toEqual([]);
  });

  it('is nothing certain on the way of a rule, and is there from the beginning when it is given', () => {
    const lines = ['start next a', 'a next end', 'r next hi', 'hi next end'];
    const of = (more: Drawing = {}) =>
      codes([set('a', { v: '"x"' }), rule('r', { kind: 'silence' }), say('hi', '{{ v }}')], lines, more);
    expect(of()).toEqual(['maybe-unset hi']);
    expect(of({ variables: [{ name: 'v', type: 'string', parameter: true }] })).toEqual([]);
    const given = { variables: [{ name: 'v', type: 'string', parameter: true }] };
    expect(codes([say('hi', '{{ v }}')], ['start next hi', 'hi next end'], given)).toEqual([]);
  });

  it('may be missing where that is reckoned with', () => {
    const summary = node('p', 'handoff', {
      destination: { kind: 'queue', queue: 'q' },
      cascade: [{ way: 'bridge' }],
      summary: '{{ v }}',
    });
    const lines = ['start next ask', 'ask answered p', 'ask silence p', 'ask misunderstanding p', 'p no-agent end'];
    expect(codes([ask([['v', 'v?']]), summary], lines)).toEqual([]);
    const guarded = set('hi', { w: 'known.v ? v : "x"' });
    expect(codes([ask([['v', 'v?']]), guarded], [...asked, 'ask silence hi'])).toEqual([]);
  });

  it('is found as walking every way finds it', () => {
    const ids = ['a', 'b', 'c', 'd', 'f'];
    const lines = fc.array(
      fc.tuple(fc.constantFrom('start', ...ids), fc.constantFrom('next'), fc.constantFrom(...ids)),
      { maxLength: 8 },
    );
    const kinds = fc.tuple(...ids.map(() => fc.constantFrom('set', 'clear', 'read')));
    fc.assert(
      fc.property(lines, kinds, (drawn, types) => {
        const nodes = ids.map((id, at) =>
          types[at] === 'read' ? say(id, '{{ v }}') : set(id, { v: types[at] === 'set' ? '"x"' : 'null' }),
        );
        const flow = flowOf({
          variables,
          nodes: [start, ...nodes],
          edges: drawn.map(([source, outcome, target], at) => ({ id: `${at}`, source, outcome, target })),
        });
        // Every state (node, has a value, anything set it ever) that a walk can be in.
        const seen = new Set<string>();
        const lacking = new Set<string>();
        const open = [{ id: 'start', has: false }];
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          const key = `${at.id} ${at.has}`;
          if (seen.has(key)) continue;
          seen.add(key);
          if (!at.has) lacking.add(at.id);
          const { id } = at;
          const here = flow.nodes.find((candidate) => candidate.id === id);
          const passage = here ? variablePassage(here, 'next') : { sets: [], clears: [] };
          const has = passage.sets.length > 0 || (at.has && passage.clears.length === 0);
          for (const { source, target } of flow.edges) if (source === id) open.push({ id: target, has });
        }
        const told = validateFlow(flow).filter(
          ({ code }) => code === 'variable-maybe-unset' || code === 'variable-never-set',
        );
        const reached = (id: string) => seen.has(`${id} true`) || seen.has(`${id} false`);
        const readers = ids.filter((_, at) => types[at] === 'read').filter(reached);
        expect(new Set(told.map(({ nodeId = '' }) => nodeId).filter(reached))).toEqual(
          new Set(readers.filter((id) => lacking.has(id))),
        );
      }),
      { numRuns: 500 },
    );
  });
});
