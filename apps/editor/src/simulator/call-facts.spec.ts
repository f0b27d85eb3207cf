import { describe, expect, it } from '@jest/globals';
import { type ActionStep, simulate } from '@baton/flow-lab';
import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { lastNodeOf, rowsOf, rulesFiredIn, stepsOf, understoodIn } from './call-facts.js';
import { marksOfCall } from './marks-of-call.js';
import { sameForCalls } from './same-for-calls.js';

function callWith(...actions: ActionStep[]) {
  const call = simulate(restaurantFlow, { untold: 'wait' });
  for (const action of actions) call.do(action);
  return call;
}
const says = (text: string): ActionStep => ({ step: 'caller-says', text, heard: 'clearly' });

describe('what is told of a call', () => {
  it('is the same from its rows, in any order and twice', () => {
    const { steps } = callWith(says('a table for four tomorrow'));
    const rows = rowsOf(steps);
    expect(stepsOf([...rows].reverse().concat(rows))).toEqual([...steps]);
  });

  it('has what was understood and which rules fired, the last first', () => {
    const call = callWith(says('I want to book a table'), says('I want to speak to a person'));
    expect(understoodIn(call.steps).map(({ meaning }) => meaning.wantsPerson)).toEqual([true, false]);
    expect(rulesFiredIn(call.steps).length).toBeGreaterThan(0);
    expect(lastNodeOf(call.steps)).toBe(call.nodeId);
  });
});

describe('the way of a call on the drawing', () => {
  it('has every edge between the nodes that it came past, and where it stands', () => {
    const call = callWith(says('I want to book a table'));
    const { nodes, edges } = marksOfCall(restaurantFlow, call.steps, call.nodeId, 'Here');
    const here = [...nodes].filter(([, { tone }]) => tone === 'here').map(([nodeId]) => nodeId);
    expect(here).toEqual([call.nodeId]);
    const drawn = restaurantFlow.edges.filter(({ id }) => edges.has(id));
    expect(drawn.length).toBeGreaterThanOrEqual(nodes.size - 1);
    for (const { source, target } of drawn) expect([nodes.has(source), nodes.has(target)]).toEqual([true, true]);
  });
});

describe('a draft for a call', () => {
  const moved: FlowDefinition = {
    ...restaurantFlow,
    testCases: [],
    nodes: restaurantFlow.nodes.map((node) => ({ ...node, position: { x: 1, y: 2 } })),
  };
  it('is the same when only its drawing is another one', () => {
    expect(sameForCalls(restaurantFlow, moved)).toBe(true);
    expect(sameForCalls(restaurantFlow, { ...moved, edges: moved.edges.slice(1) })).toBe(false);
  });
});
