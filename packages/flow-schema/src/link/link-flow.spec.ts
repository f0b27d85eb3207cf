import { describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '../flow-definition.js';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { type Drawing, edges, end, flowDrawing, flowOf, node, rule, say, set, start } from '../testing/drawing.js';
import { linkFlow } from './link-flow.js';

const site = (id: string, flow: string, settings: Drawing = {}, more: Drawing = {}) =>
  node(id, 'subflow', { flow, ends: ['done'], ...settings }, more);

const nodeOf = (flow: FlowDefinition, id: string) => {
  const found = flow.nodes.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};
const waysOf = (flow: FlowDefinition) =>
  flow.edges.map(({ source, outcome, target }) => `${source} ${outcome} ${target}`);

const bill = flowDrawing({
  name: 'Pay a bill',
  defaults: { reprompts: 1, noInputMs: 4_000 },
  variables: [
    { name: 'amount', type: 'number', parameter: true },
    { name: 'paid', type: 'boolean', label: 'Paid' },
  ],
  intents: [{ name: 'pay_now', examples: ['pay now'] }],
  entities: [{ name: 'sum', kind: 'number' }],
  calendars: [{ name: 'bank', weekly: [] }],
  groups: [{ id: 'asking', conversation: { reprompts: 3 } }],
  nodes: [
    start,
    node(
      'ask',
      'ask',
      { slots: [{ variable: 'amount', entity: 'sum', prompt: { variants: ['{{ amount }}?'] } }] },
      { group: 'asking' },
    ),
    node('check', 'check', {
      rules: [{ id: 'ok', condition: 'amount > 0 && open.bank && known.paid && intent == "pay_now"' }],
    }),
    set('pay', { paid: 'true' }),
    node('end', 'end', { result: 'done', prompt: { variants: ['Paid {{ amount }} to {{ caller }}.'] } }),
    node('no', 'end', { result: 'failed' }),
    rule('silent', { kind: 'silence' }),
    rule('asks', { kind: 'topic', intents: ['pay_now'] }, { scope: 'asking' }),
    node('back', 'resume'),
    node('note', 'note', { text: 'x' }),
  ],
  edges: edges(
    'start next ask',
    'ask answered check',
    'ask silence no',
    'ask misunderstanding no',
    'check ok pay',
    'check otherwise no',
    'pay next end',
    'silent next back',
    'asks next back',
  ),
});

const caller = flowOf({
  defaults: { reprompts: 5 },
  variables: [
    { name: 'total', type: 'number' },
    { name: 'settled', type: 'boolean' },
  ],
  groups: [{ id: 'office' }],
  nodes: [
    start,
    set('sum', { total: '12' }),
    site(
      'pay-bill',
      'bill',
      {
        ends: ['done', 'failed'],
        arguments: [{ variable: 'amount', expression: 'total + 1' }],
        returns: [{ variable: 'settled', from: 'paid' }],
      },
      { group: 'office', conversation: { fillerMs: 1_000 } },
    ),
    say('sorry'),
    end,
  ],
  edges: edges('start next sum', 'sum next pay-bill', 'pay-bill done end', 'pay-bill failed sorry', 'sorry next end'),
  library: { bill },
});

describe('linkFlow', () => {
  it('leaves a flow that runs no other as it is', () => {
    const linked = linkFlow(restaurantFlow);
    expect(linked.flow).toBe(restaurantFlow);
    expect(linked.problems).toEqual([]);
    expect(linkFlow(flowOf({ library: { bill } })).flow.library).toEqual({});
    const grouped = linkFlow(flowOf({ nodes: [start, { ...end, group: 'g' }] }));
    expect([...grouped.scopes].map(([id, scopes]) => [id, ...scopes])).toEqual([['start'], ['end', 'g']]);
  });

  it('puts the nodes of the other flow into the place of the site', () => {
    const { flow, problems } = linkFlow(caller);
    expect(problems).toEqual([]);
    expect(waysOf(flow)).toEqual([
      'start next sum',
      'sum next pay-bill',
      'sorry next end',
      'pay-bill next pay-bill.ask',
      'pay-bill.ask answered pay-bill.check',
      'pay-bill.ask silence pay-bill.no',
      'pay-bill.ask misunderstanding pay-bill.no',
      'pay-bill.check ok pay-bill.pay',
      'pay-bill.check otherwise pay-bill.no',
      'pay-bill.pay next pay-bill.end',
      'pay-bill.end next pay-bill.end.returns',
      'pay-bill.end.returns next end',
      'pay-bill.no next sorry',
      'pay-bill.silent next pay-bill.back',
      'pay-bill.asks next pay-bill.back',
    ]);
    expect(flow.nodes.filter(({ type }) => type === 'subflow' || type === 'note')).toEqual([]);
    expect(flow.library).toEqual({});
  });

  it('clears what the other flow remembered, gives it its arguments, and takes over what it returns', () => {
    const { flow } = linkFlow(caller);
    expect(nodeOf(flow, 'pay-bill')).toMatchObject({
      type: 'set',
      group: 'office',
      settings: {
        assignments: [
          { variable: 'pay_bill__amount', expression: 'null' },
          { variable: 'pay_bill__paid', expression: 'null' },
          { variable: 'pay_bill__amount', expression: 'total + 1' },
        ],
      },
    });
    expect(nodeOf(flow, 'pay-bill.end')).toMatchObject({
      type: 'say',
      settings: { prompt: { variants: ['Paid {{ pay_bill__amount }} to {{ caller }}.'] } },
    });
    const returns = [{ variable: 'settled', expression: 'pay_bill__paid' }];
    expect(nodeOf(flow, 'pay-bill.end.returns')).toMatchObject({ type: 'set', settings: { assignments: returns } });
    expect(nodeOf(flow, 'pay-bill.no')).toMatchObject({ type: 'set', settings: { assignments: returns } });
  });

  it('gives the other flow names of its own', () => {
    const { flow } = linkFlow(caller);
    expect(flow.variables.map(({ name, label }) => [name, label])).toEqual([
      ['total', undefined],
      ['settled', undefined],
      ['pay_bill__amount', 'amount'],
      ['pay_bill__paid', 'Paid'],
    ]);
    expect(flow.intents.map(({ name, label }) => [name, label])).toEqual([['bill__pay_now', 'pay now']]);
    expect(flow.entities.map(({ name }) => name)).toEqual(['bill__sum']);
    expect(flow.calendars.map(({ name }) => name)).toEqual(['bill__bank']);
    expect(nodeOf(flow, 'pay-bill.ask')).toMatchObject({
      settings: {
        slots: [
          { variable: 'pay_bill__amount', entity: 'bill__sum', prompt: { variants: ['{{ pay_bill__amount }}?'] } },
        ],
      },
    });
    const condition = 'pay_bill__amount > 0 && open.bill__bank && known.pay_bill__paid && intent == "bill__pay_now"';
    expect(nodeOf(flow, 'pay-bill.check')).toMatchObject({ settings: { rules: [{ condition }] } });
  });

  it('does not mix up names that are written alike', () => {
    const one = flowDrawing({
      variables: [{ name: 'x', type: 'string' }],
      nodes: [start, say('hi', '{{ x }} {{ other }}'), end],
      edges: edges('start next hi', 'hi next end'),
    });
    const { flow } = linkFlow(
      flowOf({
        variables: [
          { name: 'a_b__x', type: 'string' },
          { name: 'other', type: 'string' },
        ],
        nodes: [start, site('a-b', 'one'), site('a_b', 'one'), site('1', 'one'), end],
        edges: edges('start next a-b', 'a-b done a_b', 'a_b done 1', '1 done end'),
        library: { one },
      }),
    );
    expect(flow.variables.slice(2).map(({ name }) => name)).toEqual(['a_b__x_2', 'a_b__x_3', 'n1__x']);
    // The other flow has no variable `other`: it must not get the caller's.
    expect(nodeOf(flow, 'a-b.hi')).toMatchObject({
      settings: { prompt: { variants: ['{{ a_b__x_2 }} {{ a_b__other }}'] } },
    });
  });

  it('bakes in what the other flow sets, and inherits the rest from the site', () => {
    const { flow } = linkFlow(caller);
    expect(nodeOf(flow, 'pay-bill.ask')).toMatchObject({
      group: 'office',
      conversation: { reprompts: 3, noInputMs: 4_000, fillerMs: 1_000 },
    });
    expect(nodeOf(flow, 'pay-bill.check').conversation).toEqual({ reprompts: 1, noInputMs: 4_000, fillerMs: 1_000 });
    expect(flow.defaults).toEqual({ reprompts: 5 });
  });

  it('lets rules of the other flow watch only there, and those of the caller there too', () => {
    const { flow, scopes } = linkFlow(caller);
    const watched = (id: string) => [...(scopes.get(id) ?? [])];
    expect(nodeOf(flow, 'pay-bill.silent')).toMatchObject({ settings: { scope: 'pay-bill.*' } });
    expect(nodeOf(flow, 'pay-bill.asks')).toMatchObject({
      settings: { scope: 'pay-bill.asking', trigger: { intents: ['bill__pay_now'] } },
    });
    expect(watched('pay-bill')).toEqual(['office']);
    expect(watched('pay-bill.ask')).toEqual(['office', 'pay-bill.*', 'pay-bill.asking']);
    expect(watched('pay-bill.check')).toEqual(['office', 'pay-bill.*']);
    expect(watched('sorry')).toEqual([]);
    expect([...scopes.keys()].sort()).toEqual(flow.nodes.map(({ id }) => id).sort());
  });

  it('links sub-flows of sub-flows, whose rules come first', () => {
    const inner = flowDrawing({ nodes: [start, end, rule('r', { kind: 'silence' })] });
    const outer = flowDrawing({
      nodes: [start, site('deep', 'inner'), end, rule('r', { kind: 'silence' })],
      edges: edges('start next deep', 'deep done end'),
    });
    const { flow, scopes } = linkFlow(
      flowOf({
        nodes: [start, rule('r', { kind: 'silence' }), site('s', 'outer'), end],
        edges: edges('start next s', 's done end'),
        library: { inner, outer },
      }),
    );
    expect(flow.nodes.filter(({ type }) => type === 'rule').map(({ id }) => id)).toEqual(['s.deep.r', 's.r', 'r']);
    expect(waysOf(flow)).toEqual([
      'start next s',
      's next s.deep',
      's.deep next s.deep.end',
      's.deep.end next s.end',
      's.end next end',
    ]);
    expect([...(scopes.get('s.deep.end') ?? [])]).toEqual(['s.*', 's.deep.*']);
  });

  it('strands a site whose flow is missing, also one called as objects have names', () => {
    const linked = linkFlow(
      flowOf({ nodes: [start, site('s', 'constructor'), end], edges: edges('start next s', 's done end') }),
    );
    expect(linked.problems).toEqual([
      expect.objectContaining({ code: 'subflow-missing', nodeId: 's', path: ['nodes', 1, 'settings', 'flow'] }),
    ]);
    expect(waysOf(linked.flow)).toEqual(['start next s']);
    const outer = flowDrawing({
      nodes: [start, site('gone', 'none'), end],
      edges: edges('start next gone', 'gone done end'),
    });
    const nested = linkFlow(
      flowOf({ nodes: [start, site('a', 'outer'), site('b', 'outer'), end], library: { outer } }),
    );
    expect(nested.problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['subflow-missing', 'library.outer.nodes.1.settings.flow'],
    ]);
    expect(nested.flow.nodes.map(({ id }) => id)).toContain('a.gone');
  });

  it('refuses what runs itself, and what is too deep', () => {
    const running = (key: string) =>
      flowDrawing({ nodes: [start, site('x', key), end], edges: edges('start next x', 'x done end') });
    const circle = linkFlow(
      flowOf({ nodes: [start, site('s', 'a'), end], library: { a: running('b'), b: running('a') } }),
    );
    expect(circle.problems.map(({ code }) => code)).toEqual(['subflow-cycle']);
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, depth) => [
          `f${depth}`,
          depth === length - 1 ? flowDrawing() : running(`f${depth + 1}`),
        ]),
      );
    const deep = (length: number) => linkFlow(flowOf({ nodes: [start, site('s', 'f0'), end], library: chain(length) }));
    expect(deep(8).problems).toEqual([]);
    expect(deep(9).problems.map(({ code }) => code)).toEqual(['subflow-too-deep']);
    expect(deep(2_000).problems.map(({ code }) => code)).toEqual(['subflow-too-deep']);
  });

  it('refuses what would multiply beyond measure, without putting it together', () => {
    const many = (key: string) =>
      flowDrawing({ nodes: [start, ...Array.from({ length: 100 }, (_, index) => site(`s${index}`, key)), end] });
    const bomb = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((key, index, keys) => [
        key,
        index === 4 ? flowDrawing() : many(keys[index + 1] ?? ''),
      ]),
    );
    const { flow, problems } = linkFlow(flowOf({ nodes: [start, site('s', 'a'), end], library: bomb }));
    expect(problems.map(({ code }) => code)).toEqual(['subflow-too-large']);
    expect(flow.nodes).toHaveLength(3);
    const long = flowDrawing({
      nodes: [
        start,
        node('hi', 'say', { prompt: { variants: Array.from({ length: 20 }, () => 'x'.repeat(2_000)) } }),
        end,
      ],
    });
    const texts = linkFlow(
      flowOf({
        nodes: [start, ...Array.from({ length: 2_000 }, (_, index) => site(`s${index}`, 'long')), end],
        library: { long },
      }),
    );
    expect(texts.problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(texts.flow).length).toBeLessThan(40_000_000);
  });
});
