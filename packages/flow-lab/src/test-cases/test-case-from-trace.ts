import type { CallTrace } from '@baton/flow-engine';
import { type FlowDefinition, type TestCase, testCaseSchema, type TestStep } from '@baton/flow-schema';
import { LabError } from '../lab-error.js';
import type { LabReason } from '../lab-reason.js';
import { type PreparedFlow, prepareFlow } from '../prepared-flow.js';
import { Simulation, type SimulationOptions } from '../simulation/simulation.js';
import { ActionsOfTrace } from '../traces/actions-of-trace.js';
import { entriesOf } from '../traces/trace-entries.js';
import { runTestCase } from './run-test-case.js';
import { withExpectations } from './with-expectations.js';

/** Nobody's number (Ofcom keeps it for drama). */
const NOBODY = '+441632960000';

/**
 * A call as a test case that passes on the flow that it was on. The caller's number is left out of it, unless the flow
 * goes another way without; the caller's words are in it.
 * @throws LabError `goes-otherwise` where the call does not go again as it went (its words are masked, or the flow is
 *   another one), `too-many-steps` where it is too long for a test case
 */
export function testCaseFromTrace(flow: FlowDefinition | PreparedFlow, trace: CallTrace): TestCase {
  const prepared = prepareFlow(flow);
  const answered = trace.steps[0]?.event;
  if (answered?.type !== 'call-answered') throw new LabError('goes-otherwise', { why: 'never-answered' });
  const { localTime, caller, dialled, seed } = answered;
  const options = { callId: trace.callId, localTime, dialled, seed, untold: 'wait' as const };
  const name = `Call of ${localTime.replace('T', ' ')}${trace.result === null ? '' : `: ${trace.result}`}`;
  let difference: LabReason = { why: 'made-does-not-pass' };
  for (const number of caller === null ? [null] : [NOBODY, caller]) {
    const again = runAgain(prepared, trace, { ...options, caller: number });
    if ('difference' in again) {
      ({ difference } = again);
      continue;
    }
    const testCase = asTestCase(name, { ...options, caller: number }, again.steps);
    const failure = runTestCase(prepared, testCase).failures[0];
    if (failure === undefined) return testCase;
    difference = failure.kind === 'impossible' ? failure.reason : { why: 'made-does-not-pass' };
  }
  throw new LabError('goes-otherwise', difference);
}

/** What was done in a simulation so far, as a test case that passes on its flow. */
export function testCaseFromSimulation(simulation: Simulation, name: string): TestCase {
  const again = new Simulation(simulation.flow, simulation.options);
  return asTestCase(name, simulation.options, withExpectations(again, simulation.actions));
}

function runAgain(
  flow: PreparedFlow,
  trace: CallTrace,
  options: SimulationOptions,
): { steps: TestStep[] } | { difference: LabReason } {
  const simulation = new Simulation(flow, options);
  let steps: TestStep[];
  try {
    steps = withExpectations(simulation, new ActionsOfTrace(trace, simulation).steps());
  } catch (error) {
    if (error instanceof LabError) return { difference: error.reason };
    throw error;
  }
  const [went, goes] = [wayOf(trace), wayOf(simulation.trace)];
  const index = went.findIndex((place, at) => place !== goes[at]);
  if (index < 0 && goes.length === went.length) return { steps };
  const at = index < 0 ? went.length : index;
  const [before, then, now] = [went[at - 1] ?? null, went[at] ?? null, goes[at] ?? null];
  return { difference: { why: 'goes-otherwise', after: before, went: then, goes: now } };
}

/** Nodes, rules and the end of a call, in order. */
function wayOf({ steps, result }: CallTrace): string[] {
  const nodes = entriesOf(steps, 'node-entered').map(({ nodeId }) => nodeId);
  const rules = entriesOf(steps, 'rule-fired').map(({ ruleId }) => `rule ${ruleId}`);
  return [...nodes, ...rules, `the result ${result ?? 'none'}`];
}

function asTestCase(name: string, options: SimulationOptions, steps: TestStep[]): TestCase {
  const { callId = 'recorded', localTime, caller, dialled, seed } = options;
  const id =
    callId
      .replace(/[^A-Za-z0-9_-]/g, '-')
      .replace(/^[^A-Za-z0-9]*/, '')
      .slice(0, 64) || 'recorded';
  const parsed = testCaseSchema.safeParse({ id, name: name.slice(0, 200), localTime, caller, dialled, seed, steps });
  if (parsed.success) return parsed.data;
  throw new LabError('too-many-steps', { why: steps.length === 0 ? 'nothing-done' : 'too-long' });
}
