import { type ExpectationStep, runTestCase, Simulation, testCaseFromSimulation } from '@baton/flow-lab';
import type { TestCase, TestStep } from '@baton/flow-schema';

/** A step of the test case that a call would make. Wording is offered and not chosen: it may change without harm. */
export interface OfferedStep {
  step: TestStep;
  chosen: boolean;
}

export interface OfferedTestCase {
  testCase: TestCase;
  steps: OfferedStep[];
}

export const isExpectation = (step: TestStep): step is ExpectationStep => step.step.startsWith('expect-');

/** Longest text that an expectation can name. */
const LONGEST = 2_000;

/**
 * The call so far as a test case: what was done, and after it what was so and can be expected.
 * @throws LabError `too-many-steps` where too much was done for a test case
 */
export function offeredTestCase(simulation: Simulation, name: string): OfferedTestCase {
  const testCase = testCaseFromSimulation(simulation, name);
  const again = new Simulation(simulation.flow, simulation.options);
  const steps: OfferedStep[] = wordingSince(again, 0);
  for (const step of testCase.steps) {
    steps.push({ step, chosen: true });
    if (isExpectation(step)) continue;
    const since = again.steps.length;
    again.do(step);
    steps.push(...wordingSince(again, since));
  }
  return { testCase, steps: possible(simulation, { ...testCase, steps: steps.map(({ step }) => step) }, steps) };
}

function wordingSince({ steps }: Simulation, since: number): OfferedStep[] {
  const said = steps
    .slice(since)
    .flatMap(({ effects }) => effects.flatMap((effect) => (effect.type === 'speak' ? effect.text : [])));
  return said.flatMap((text): OfferedStep[] =>
    text === '' || text.length > LONGEST ? [] : [{ step: { step: 'expect-prompt', contains: text }, chosen: false }],
  );
}

/** Without what was taken back before it was heard, which a test case would miss. */
function possible({ flow }: Simulation, testCase: TestCase, steps: OfferedStep[]): OfferedStep[] {
  if (testCase.steps.length > 500) return steps.filter(({ chosen }) => chosen);
  const missed = new Set(runTestCase(flow, testCase).failures.map(({ step }) => step));
  return steps.filter(({ chosen }, index) => chosen || !missed.has(index));
}
