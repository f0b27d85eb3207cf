import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expressionNames } from '../expressions/expression-names.js';
import { expressionsOf } from '../expressions/expressions-of.js';
import { namesOf } from '../names/names-of.js';
import { outcomesOf } from '../nodes/flow-node.js';
import { templateNames } from '../templates/parse-template.js';
import { templatesOf } from '../templates/templates-of.js';
import { type Drawing, end, flowDrawing, flowOf, node, rule, say, set, start } from '../testing/drawing.js';
import { linkFlow } from './link-flow.js';

const KEYS = ['a', 'b', 'c', 'toString', 'gone'];
const NAMES = ['x', 'y', 's1__x', 'caller'];
const key = fc.constantFrom(...KEYS);
const name = fc.constantFrom('x', 'y', 's1__x');
const id = fc.constantFrom('s1', 's-1', 's2', 'n1', 'n2', '7');

const anyNode = (nodeId: string): fc.Arbitrary<Drawing> =>
  fc.oneof(
    name.map((read) => say(nodeId, `Hello {{ ${read} }}`)),
    fc.tuple(name, name).map(([left, right]) => set(nodeId, { [left]: `known.${right} ? ${right} : "${left}"` })),
    fc.tuple(key, name, name).map(([flow, left, right]) =>
      node(
        nodeId,
        'subflow',
        {
          flow,
          ends: ['done'],
          arguments: [{ variable: left, expression: right }],
          returns: [{ variable: right, from: left }],
        },
        { group: 'g' },
      ),
    ),
    fc.constant(rule(nodeId, { kind: 'topic', intents: ['i'] }, { scope: 'g' })),
    fc.constant(rule(nodeId, { kind: 'condition', expression: 'intent == "i" && open.c' })),
    fc.constant(node(nodeId, 'end', { result: 'done', prompt: { variants: ['Bye {{ x }}'] } })),
  );

const anyFlow: fc.Arbitrary<Drawing> = fc
  .uniqueArray(id, { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      fc.tuple(...ids.map(anyNode)),
      fc.array(
        fc.tuple(
          fc.constantFrom('start', 'end', ...ids),
          fc.constantFrom('next', 'done'),
          fc.constantFrom('end', ...ids),
        ),
      ),
    ),
  )
  .map(([nodes, lines]) =>
    flowDrawing({
      variables: ['x', 'y', 's1__x'].map((variable) => ({ name: variable, type: 'string' })),
      intents: [{ name: 'i', examples: ['i'] }],
      calendars: [{ name: 'c', weekly: [] }],
      groups: [{ id: 'g' }],
      nodes: [start, end, ...nodes],
      edges: lines.map(([source, outcome, target], index) => ({ id: `e${index}`, source, outcome, target })),
    }),
  );

const anyLibrary = fc.record({ a: anyFlow, b: anyFlow, c: anyFlow }, { requiredKeys: [] });

describe('a linked flow', () => {
  it('is one flow, whatever its library is', () => {
    fc.assert(
      fc.property(anyFlow, anyLibrary, (drawing, library) => {
        const drawn = flowOf({ ...drawing, library });
        const { flow, scopes, problems } = linkFlow(drawn);
        const ids = new Set(flow.nodes.map(({ id: nodeId }) => nodeId));
        expect(ids.size).toBe(flow.nodes.length);
        expect(flow.nodes.filter(({ type }) => type === 'start')).toHaveLength(1);
        expect(flow.nodes.filter(({ type }) => type === 'subflow')).toEqual([]);
        expect(flow.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
        expect(new Set(scopes.keys())).toEqual(ids);
        const names = {
          variable: new Set([...flow.variables.map((variable) => variable.name), ...NAMES, 'intent', 'known', 'open']),
          intent: new Set(flow.intents.map((intent) => intent.name)),
          calendar: new Set(flow.calendars.map((calendar) => calendar.name)),
        };
        expect(names.variable.size).toBeGreaterThanOrEqual(flow.variables.length);
        const everyScope = new Set([...scopes.values()].flatMap((inside) => [...inside]));
        for (const linked of flow.nodes) {
          for (const { text } of templatesOf(linked)) {
            for (const used of templateNames(text)) expect(names.variable).toContain(used);
          }
          for (const { source } of expressionsOf(linked)) {
            for (const { use, name: used } of expressionNames(source)) {
              const kind = use === 'open' ? 'calendar' : use === 'intent' ? 'intent' : 'variable';
              expect(names[kind]).toContain(used);
            }
          }
          for (const { kind, name: used } of namesOf(linked)) {
            if (kind === 'variable' || kind === 'intent') expect(names[kind]).toContain(used);
          }
          // A rule of a sub-flow watches the nodes of its own site and no others.
          if (linked.type === 'rule' && linked.id.includes('.')) {
            const region = linked.id.slice(0, linked.id.lastIndexOf('.') + 1);
            const { scope } = linked.settings;
            expect(scope?.startsWith(region)).toBe(true);
            if (scope === `${region}*`) expect(everyScope).toContain(scope);
            for (const [nodeId, inside] of scopes) {
              if (scope !== undefined && inside.has(scope)) expect(nodeId.startsWith(region)).toBe(true);
            }
          }
          const outcomes = outcomesOf(linked);
          const inner = flow.edges.filter(({ source }) => source === linked.id && source.includes('.'));
          if (linked.type === 'set' || linked.type === 'say') {
            for (const { outcome } of inner) expect([...outcomes, 'done']).toContain(outcome);
          }
        }
        const sites = drawn.nodes.filter(({ type }) => type === 'subflow');
        if (sites.length === 0) expect(problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
