import type { FlowDefinition, TestCase } from '@baton/flow-schema';
import { sameForCalls } from '../simulator/same-for-calls.js';
import type { TestRunsState } from './test-runs.js';

export type TestState = 'not-run' | 'running' | 'passed' | 'failed' | 'stale' | 'stale-failed';

/** How a test case stands: a result counts for the flow and the steps that it was run with. */
export function testStateOf(
  testCase: TestCase,
  { running, reports }: Pick<TestRunsState, 'running' | 'reports'>,
  flow: FlowDefinition,
): TestState {
  const { id } = testCase;
  if (running?.ids.slice(running.done).includes(id) === true) return 'running';
  const known = Object.hasOwn(reports, id) ? reports[id] : undefined;
  if (known === undefined) return 'not-run';
  const ran = known.flow.testCases.find((other) => other.id === id);
  const steps = (of: TestCase | undefined) =>
    of && JSON.stringify([of.steps, of.localTime, of.caller, of.dialled, of.seed]);
  if (steps(ran) !== steps(testCase)) return 'not-run';
  const { passed } = known.report;
  if (sameForCalls(known.flow, flow)) return passed ? 'passed' : 'failed';
  return passed ? 'stale' : 'stale-failed';
}
