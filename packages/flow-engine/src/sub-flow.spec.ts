import { type FlowDefinition, flowDefinitionSchema, libraryFlowSchema } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { checkFlow } from './check/check-flow.js';
import { aFlow, rule, says, slot } from './testing/flow-builder.js';
import { SimulatedCall } from './testing/simulated-call.js';

type Node = Record<string, unknown>;

const variables = [
  { name: 'people', type: 'number' },
  { name: 'greeting', type: 'string' },
  { name: 'note', type: 'string' },
];
const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number', '{{ greeting }}, how many?')] } };
const inner = (more: Node = {}) => {
  const {
    library: _none,
    testCases: _tests,
    ...flow
  } = aFlow(
    [
      {
        id: 'note',
        type: 'set',
        settings: { assignments: [{ variable: 'note', expression: 'known.note ? "again" : "new"' }] },
      },
      ask,
    ],
    ['note next ask', 'ask answered end', 'ask silence end', 'ask misunderstanding end'],
    { variables, ...more },
  );
  return libraryFlowSchema.parse(flow);
};
const site = (settings: Node = {}) => ({
  id: 'site',
  type: 'subflow',
  settings: {
    flow: 'key',
    ends: ['done'],
    arguments: [{ variable: 'greeting', expression: '"Hello " + caller' }],
    returns: [
      { variable: 'people', from: 'people' },
      { variable: 'word', from: 'note' },
    ],
    ...settings,
  },
});
const echo = { id: 'echo', type: 'confirm', settings: { prompt: says('{{ people }} people, {{ word }}. Again?') } };
const outer = (more: Node[] = [], settings: Node = {}, library: Node = { key: inner() }): FlowDefinition =>
  flowDefinitionSchema.parse({
    ...aFlow(
      [site(settings), echo, ...more],
      ['site done echo', 'echo yes site', 'echo no end', 'echo silence end', 'echo misunderstanding end', 'r next end'],
    ),
    library,
  });
const messages = (flow: FlowDefinition) =>
  checkFlow(flow).flatMap(({ code, path, message }) => (code === 'expression' ? [{ path, message }] : []));

describe('a sub-flow', () => {
  it('runs with its arguments, comes back by its end, and gives back what was asked for', () => {
    const call = new SimulatedCall(outer()).answer();
    expect(call.said()).toEqual(['Hello +441234567, how many?']);
    call.say('four', { entities: { key__number: 4, number: 4 } });
    expect(call.said()).toEqual(['Bye.', '4 people, new. Again?']);
    expect(call.state.variables['people']).toBe(4);
  });

  it('begins without what it knew when it ran before', () => {
    const call = new SimulatedCall(outer()).answer();
    const four = () => call.say('four', { entities: { key__number: 4, number: 4 } });
    four();
    expect(call.say('yes', { answer: 'yes' }).said()).toEqual(['Hello +441234567, how many?']);
    expect(four().said()).toEqual(['Bye.', '4 people, new. Again?']);
  });

  it('is watched by the rules of the flow that runs it', () => {
    const flow = outer([rule('r', { kind: 'asks-for-person' })]);
    expect(new SimulatedCall(flow).answer().asksForPerson().rules()).toEqual(['r']);
  });

  it('takes what its own rules interrupted with it when it ends', () => {
    const own = rule('own', { kind: 'silence', times: 1 });
    const flow = inner();
    const nodes = [...flow.nodes, ...libraryFlowSchema.shape.nodes.parse([{ ...own, position: { x: 0, y: 0 } }])];
    const edges = [...flow.edges, { id: 'own-next', source: 'own', outcome: 'next', target: 'end' }];
    const back = { id: 'back', type: 'resume', settings: {} };
    const whole = outer([rule('r', { kind: 'asks-for-person' }), back], {}, { key: { ...flow, nodes, edges } });
    const again = whole.edges.map((edge) => (edge.source === 'r' ? { ...edge, target: 'back' } : edge));
    const call = new SimulatedCall({ ...whole, edges: again }).answer().silence();
    expect(call.rules()).toEqual(['site.own']);
    expect(call.state.interrupted).toEqual([]);
    // The caller's own rule goes back to what it interrupted itself.
    call.asksForPerson();
    expect(call.path().at(-1)).toBe('echo');
  });

  it('that is not there strands the call, which the last resort takes', () => {
    const call = new SimulatedCall(outer([], {}, {})).answer();
    expect(call.rules()).toEqual(['last-resort.failure']);
    expect(call.said()[0]).toMatch(/Please call again/);
  });
});

describe('the expressions of a sub-flow', () => {
  it('are typed by the variable that they are for', () => {
    expect(messages(outer())).toEqual([]);
    const wrong = outer([], { arguments: [{ variable: 'people', expression: '"four"' }] });
    expect(messages(wrong)).toEqual([
      {
        path: ['nodes', 1, 'settings', 'arguments', 0, 'expression'],
        message: expect.stringMatching(/“people” \(number\) cannot keep what it gives \(string\)/) as unknown,
      },
    ]);
  });

  it('inside are checked by their own flow’s names', () => {
    const check = {
      id: 'check',
      type: 'check',
      settings: { rules: [{ id: 'r', condition: 'word == "x" || member' }] },
    };
    const {
      library: _none,
      testCases: _tests,
      ...flow
    } = aFlow([check], ['check r end', 'check otherwise end'], { variables });
    const found = messages(outer([], {}, { key: libraryFlowSchema.parse(flow) }));
    expect(found).toMatchObject([{ path: ['library', 'key', 'nodes', 1, 'settings', 'rules', 0, 'condition'] }]);
  });
});
