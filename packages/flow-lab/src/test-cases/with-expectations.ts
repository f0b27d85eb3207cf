import type { TestStep } from '@baton/flow-schema';
import type { ActionStep } from '../simulation/action-step.js';
import type { Simulation } from '../simulation/simulation.js';
import { entriesOf } from '../traces/trace-entries.js';
import { handoffsTried } from './handoffs.js';

/** Longest text that an expectation can name. */
const LONGEST_VALUE = 2_000;

/**
 * Does steps in a call and writes them down with what came of them: where the caller is, which rule fired, what was
 * handed over, how it ended. Wording is not written down: it may change without the call going another way.
 */
export function withExpectations(simulation: Simulation, actions: Iterable<ActionStep>): TestStep[] {
  const written: TestStep[] = [];
  let at: string | null = null;
  for (const action of actions) {
    const since = simulation.steps.length;
    simulation.do(action);
    written.push(action);
    const steps = simulation.steps.slice(since);
    for (const { ruleId } of entriesOf(steps, 'rule-fired')) written.push({ step: 'expect-rule', rule: ruleId });
    const handoff = handoffsTried(steps).at(-1);
    if (handoff) {
      const { way, queue } = handoff;
      written.push({ step: 'expect-handoff', ...(queue === null ? {} : { queue }), way, context: {} });
    }
    const { nodeId } = simulation;
    if (nodeId !== null && nodeId !== at) written.push({ step: 'expect-node', node: nodeId });
    at = nodeId;
  }
  return [...written, ...atTheEnd(simulation)];
}

function atTheEnd({ view, flow }: Simulation): TestStep[] {
  const values = flow.drawn.variables.flatMap(({ name, personal }): TestStep[] => {
    const is = Object.hasOwn(view.variables, name) ? view.variables[name] : undefined;
    const unfit = is === undefined || (typeof is === 'string' && is.length > LONGEST_VALUE);
    return personal || unfit ? [] : [{ step: 'expect-variable', variable: name, is }];
  });
  const care: TestStep[] = view.care === null ? [] : [{ step: 'expect-care', care: view.care }];
  const end: TestStep = view.over ? { step: 'expect-result', result: view.over.result } : { step: 'expect-going-on' };
  return [...values, ...care, end];
}
