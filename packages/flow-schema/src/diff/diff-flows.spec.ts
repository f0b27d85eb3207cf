import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FlowDefinition } from '../flow-definition.js';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { type Drawing, edges, end, flowDrawing, flowOf, node, rule, say, set, start } from '../testing/drawing.js';
import { everyNodeFlow } from '../testing/every-node-flow.js';
import { diffFlows } from './diff-flows.js';

const base: Drawing = {
  variables: [{ name: 'day', type: 'date' }],
  intents: [{ name: 'book', examples: ['book', 'a table'] }],
  groups: [{ id: 'g', label: 'Booking' }],
  nodes: [
    start,
    { ...say('hi', 'Hello.'), label: 'Greeting' },
    node('menu', 'choose', {
      prompt: { variants: ['What?'] },
      choices: [
        { id: 'a', key: '1' },
        { id: 'b', key: '2' },
      ],
      ladders: { silence: [{ variants: ['Are you there?'] }] },
    }),
    end,
    node('note', 'note', { text: 'To do' }),
  ],
  edges: edges(
    'start next hi',
    'hi next menu',
    'menu a end',
    'menu b end',
    'menu silence end',
    'menu misunderstanding end',
  ),
};
const changes = (change: (drawing: Record<string, unknown[]>) => void) => {
  const drawing = JSON.parse(JSON.stringify(base)) as Record<string, unknown[]>;
  change(drawing);
  return diffFlows(flowOf(base), flowOf(drawing));
};
/** The node at a place, as it is written. */
const at = (drawing: Record<string, unknown[]>, position: number) =>
  drawing['nodes']?.[position] as Record<string, Record<string, unknown>>;
const told = (change: (drawing: Record<string, unknown[]>) => void) =>
  changes(change).map(({ code, message, behaviour }) => `${code}${behaviour ? '' : ' (no behaviour)'}: ${message}`);

describe('diffFlows', () => {
  it('tells what is said otherwise', () => {
    expect(
      changes((drawing) => {
        at(drawing, 1)['settings'] = { prompt: { variants: ['Good day.'] } };
      }),
    ).toEqual([
      {
        code: 'prompt-changed',
        nodeId: 'hi',
        path: ['nodes', 1, 'settings', 'prompt', 'variants', 0],
        message: '“Greeting” now says “Good day.” instead of “Hello.”.',
        behaviour: true,
        before: 'Hello.',
        after: 'Good day.',
      },
    ]);
    expect(
      told((drawing) => {
        at(drawing, 1)['settings'] = { prompt: { variants: ['Hi!', 'Hello.'], tone: 'cheerful' } };
        Object.assign(at(drawing, 2)['settings'] ?? {}, {
          clarify: { variants: ['{{ topic }}?'] },
          ladders: { silence: [{ variants: ['Hello?'] }, { variants: ['Still there?'] }] },
        });
      }),
    ).toEqual([
      'prompt-changed: “Greeting” now also says “Hi!”.',
      'setting-changed: “Greeting”: the tone is now “cheerful” instead of “neutral”.',
      'prompt-changed: “menu”, when nobody answers the 1st time, now says “Hello?” instead of “Are you there?”.',
      'prompt-changed: “menu”, when nobody answers the 2nd time, now also says “Still there?”.',
      'prompt-changed: “menu”, to clarify, now also says “{{ topic }}?”.',
    ]);
  });

  it('tells of nodes that came, went, moved, or are called otherwise', () => {
    expect(
      told((drawing) => {
        at(drawing, 1)['position'] = { x: 9, y: 9 };
        at(drawing, 2)['id'] = 'help' as never;
        drawing['nodes']?.splice(4, 1, { ...say('new'), label: 'New' });
        drawing['edges'] = JSON.parse(JSON.stringify(drawing['edges']).replaceAll('"menu"', '"help"')) as unknown[];
      }),
    ).toEqual([
      'node-moved (no behaviour): “Greeting” stands elsewhere on the canvas.',
      'node-renamed (no behaviour): “help” has the id “help” instead of “menu”.',
      'node-added: “New” (say) is new.',
      'node-removed (no behaviour): “note” (note) is gone.',
    ]);
    expect(
      told((drawing) => {
        drawing['nodes']?.splice(3, 1, set('end', { day: 'today' }));
      }),
    ).toEqual(['node-type-changed: “end” is a set instead of a end.']);
  });

  it('tells of lines', () => {
    expect(
      told((drawing) => {
        drawing['edges'] = edges(
          'start next menu',
          'hi next menu',
          'menu a end',
          'menu b hi',
          'menu silence end',
          'end x hi',
        );
      }),
    ).toEqual([
      'edge-rerouted: From “start”, “next” now leads to “menu” instead of “Greeting”.',
      'edge-rerouted: From “menu”, “b” now leads to “Greeting” instead of “end”.',
      'edge-added: From “end”, “x” now leads to “Greeting”.',
      'edge-removed: From “menu”, “misunderstanding” no longer leads to “end”.',
    ]);
  });

  it('tells of settings and outcomes', () => {
    expect(
      told((drawing) => {
        const menu = at(drawing, 2);
        menu['conversation'] = { noInputMs: 7_000 };
        Object.assign(menu['settings'] ?? {}, {
          choices: [
            { id: 'c', key: '3' },
            { id: 'b', key: '9' },
            { id: 'a', key: '1' },
          ],
        });
      }),
    ).toEqual([
      'setting-changed: “menu”: the wait for an answer is now 7 s instead of nothing.',
      'setting-changed: “menu”: the choices has now “c”.',
      'setting-changed: “menu”: the key is now “9” instead of “2”.',
      'setting-changed: “menu”: the choices come in another order.',
      'outcome-added: “menu” has now the outcome “c”.',
    ]);
    expect(
      diffFlows(
        flowOf(base),
        flowOf({ ...base, name: 'Other', timeZone: 'Europe/Paris', defaults: { reprompts: 1 } }),
      ).map(({ code, message }) => `${code}: ${message}`),
    ).toEqual([
      'flow-changed: The flow: the name is now “Other” instead of “Test”.',
      'flow-changed: The flow: the time zone is now “Europe/Paris” instead of “UTC”.',
      'flow-changed: The flow: how often is asked again is now 1 instead of nothing.',
    ]);
  });

  it('tells of everything else that a flow has', () => {
    expect(
      told((drawing) => {
        Object.assign(drawing, {
          variables: [
            { name: 'time', type: 'time' },
            { name: 'day', type: 'string' },
          ],
          intents: [{ name: 'book', examples: ['book', 'reserve'] }],
          calendars: [{ name: 'c', weekly: [] }],
          groups: [{ id: 'g', label: 'Tables', conversation: { reprompts: 1 } }],
          testCases: [{ id: 't', name: 'Hangs up', steps: [{ step: 'caller-hangs-up' }] }],
          library: { pay: flowDrawing() },
        });
      }),
    ).toEqual([
      'variable-added: The variable “time” is new.',
      'variable-changed: The variable “day”: the type is now “string” instead of “date”.',
      'intent-changed: The intent “book”: the examples is now “reserve” instead of “a table”.',
      'calendar-added: The opening hours “c” is new.',
      'group-changed (no behaviour): The group “Tables”: the label is now “Tables” instead of “Booking”.',
      'group-changed: The group “Tables”: how often is asked again is now 1 instead of nothing.',
      'test-case-added (no behaviour): The test “Hangs up” is new.',
      'subflow-added: The sub-flow “Test” is new.',
    ]);
  });

  it('tells of rules that come in another order', () => {
    const rules = ['r', 's'].map((id) => rule(id, { kind: 'silence' }));
    const of = (list: Drawing[]) => flowOf({ ...base, nodes: [...(base['nodes'] as Drawing[]), ...list] });
    expect(diffFlows(of(rules), of(rules.toReversed())).map(({ code, behaviour }) => [code, behaviour])).toEqual([
      ['order-changed', true],
    ]);
  });
});

/** Every place of a value, as a path. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(flow: FlowDefinition, path: readonly (string | number)[]): FlowDefinition {
  const copy = structuredClone(flow);
  let place = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const old = place[last];
  place[last] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${String(old)}x`;
  return copy;
}

const flows = [restaurantFlow, everyNodeFlow];

/** What neither a caller nor an agent can notice. */
function unnoticed(flow: FlowDefinition, [list, position, ...rest]: readonly (string | number)[]): boolean {
  if (list === 'testCases') return true;
  if (list === 'edges') return rest[0] === 'id';
  if (list === 'groups' || list === 'calendars') return rest.at(-1) === 'label';
  if (list !== 'nodes') return false;
  return rest[0] === 'position' || (flow.nodes[Number(position)]?.type === 'note' && rest[0] !== 'type');
}

describe('the difference of two flows', () => {
  it('is no behaviour where a group is drawn as one card', () => {
    expect(told((drawing) => (drawing['groups'] = [{ id: 'g', label: 'Booking', collapsed: true }]))).toEqual([
      'group-changed (no behaviour): The group “Booking”: whether it is drawn as one card is now yes instead of nothing.',
    ]);
  });

  it('is nothing where nothing is different', () => {
    for (const flow of flows) expect(diffFlows(flow, structuredClone(flow))).toEqual([]);
  });

  it('leaves no change of behaviour out, and makes none of what is none', () => {
    const everyLeaf = flows.flatMap((flow, which) => leaves(flow).map((path) => ({ which, path })));
    fc.assert(
      fc.property(fc.constantFrom(...everyLeaf), ({ which, path }) => {
        const flow = flows[which] ?? restaurantFlow;
        const other = changed(flow, path);
        for (const found of [diffFlows(flow, other), diffFlows(other, flow)]) {
          const behaviour = found.filter((change) => change.behaviour);
          if (unnoticed(flow, path)) expect(behaviour).toEqual([]);
          else if (path[0] === 'groups' && path[2] === 'id') expect(found.length).toBeGreaterThan(0);
          else expect(behaviour.length).toBeGreaterThan(0);
          if (path[0] === 'nodes' && path[2] === 'position')
            expect(found.map(({ code }) => code)).toEqual(['node-moved']);
          for (const { message } of found) expect(message).toMatch(/^.+\.$/s);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of a node that is taken out tells of the node and of its lines', () => {
    for (const { id } of restaurantFlow.nodes) {
      const without = { ...restaurantFlow, nodes: restaurantFlow.nodes.filter((other) => other.id !== id) };
      const cut = {
        ...without,
        edges: restaurantFlow.edges.filter(({ source, target }) => source !== id && target !== id),
      };
      const found = diffFlows(restaurantFlow, cut);
      expect(found.filter(({ code }) => code === 'node-removed').map(({ nodeId }) => nodeId)).toEqual([id]);
      const lines = restaurantFlow.edges.length - cut.edges.length;
      expect(found.filter(({ code }) => code === 'edge-removed')).toHaveLength(lines);
    }
  });
});
