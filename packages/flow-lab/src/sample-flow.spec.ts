import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './flow-coverage/coverage.js';
import { runTestCases } from './test-cases/run-test-case.js';

/**
 * Drawn, since every outcome must lead on, and never come past: nothing but a yes or a no is understood there, so the
 * second misunderstanding in a row fires the flow's rule before the third makes the step give up.
 */
const COMES_TOO_LATE = ['offer', 'closed-offer'].map((nodeId) => ({ nodeId, outcome: 'misunderstanding' }));

describe('the test cases of the sample flow', () => {
  const reports = runTestCases(restaurantFlow);

  it.each(reports.map(({ testCase, failures }) => [testCase.name, failures] as const))('%s', (_name, failures) => {
    expect(failures).toEqual([]);
  });

  it('come past every node, every rule and every outcome that a call can take', () => {
    const { missing } = coverageOf(restaurantFlow, reports);
    expect(missing).toEqual({ nodes: [], rules: [], outcomes: COMES_TOO_LATE });
  });

  it('each have a name and an id of their own', () => {
    const { testCases } = restaurantFlow;
    expect(new Set(testCases.map(({ id }) => id)).size).toBe(testCases.length);
    expect(new Set(testCases.map(({ name }) => name)).size).toBe(testCases.length);
  });
});
