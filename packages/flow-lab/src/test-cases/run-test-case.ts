import type { CallTrace } from '@baton/flow-engine';
import type { FlowDefinition, TestCase } from '@baton/flow-schema';
import { LabError } from '../lab-error.js';
import { type PreparedFlow, prepareFlow } from '../prepared-flow.js';
import { isExpectation } from '../simulation/action-step.js';
import { Simulation } from '../simulation/simulation.js';
import { checkExpectation } from './check-expectation.js';
import type { TestFailure } from './test-failure.js';

/** How one test case went. */
export interface TestReport {
  testCase: { id: string; name: string };
  passed: boolean;
  failures: TestFailure[];
  /** The whole call, as far as it came. */
  trace: CallTrace;
}

/** Runs one test case. What is wrong with it is in the report; it does not throw. */
export function runTestCase(flow: FlowDefinition | PreparedFlow, testCase: TestCase): TestReport {
  const { id, name, localTime, caller, dialled, seed, steps } = testCase;
  const failures: TestFailure[] = [];
  let simulation: Simulation | undefined;
  let step = 0;
  try {
    simulation = new Simulation(flow, { callId: id, localTime, caller, dialled, seed }, steps);
    let since = 0;
    for (; step < steps.length; step += 1) {
      const doing = steps[step];
      if (doing === undefined) continue;
      if (isExpectation(doing)) {
        const instead = checkExpectation(simulation, doing, since);
        if (instead) failures.push({ step, kind: 'expectation', instead });
      } else {
        since = simulation.steps.length;
        simulation.do(doing, steps.slice(step + 1));
      }
    }
    failures.push(...unusedAnswers(simulation, testCase));
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    failures.push({ step, kind: 'impossible', reason: error.reason });
  }
  return {
    testCase: { id, name },
    passed: failures.length === 0,
    failures,
    trace: simulation?.trace ?? emptyTrace(id, flow),
  };
}

/** Runs test cases, the flow's own where none are given, one after the other. */
export function runTestCases(
  flow: FlowDefinition | PreparedFlow,
  testCases: readonly TestCase[] = ('drawn' in flow ? flow.drawn : flow).testCases,
): TestReport[] {
  const prepared = prepareFlow(flow);
  return testCases.map((testCase) => runTestCase(prepared, testCase));
}

/** An answer that nothing asked for is a mistake of the test case, found at the last step that told one. */
function unusedAnswers(simulation: Simulation, { steps }: TestCase): TestFailure[] {
  const { requests, callbacks } = simulation.unused;
  const unused = [
    { count: requests, kinds: ['request-answers', 'request-fails'], asked: 'request' as const },
    { count: callbacks, kinds: ['callback-answers'], asked: 'callback' as const },
  ];
  return unused.flatMap(({ count, kinds, asked }): TestFailure[] =>
    count === 0 ? [] : [{ step: steps.findLastIndex((told) => kinds.includes(told.step)), kind: 'unused', asked }],
  );
}

function emptyTrace(callId: string, flow: FlowDefinition | PreparedFlow): CallTrace {
  const { name } = 'drawn' in flow ? flow.drawn : flow;
  return { format: 1, callId, flow: { name, flowId: null, versionId: null }, result: null, steps: [] };
}
