import type { FlowDefinition, TestCase } from '@baton/flow-schema';
import type { Edit } from '../draft/edits.js';

/** Adds a test case under an id of its own. */
export const addTestCase =
  (testCase: TestCase): Edit =>
  (flow) => ({ ...flow, testCases: [...flow.testCases, { ...testCase, id: freeTestId(flow) }] });

/** Puts a test case in the place of the one with its id. */
export const changeTestCase =
  (testCase: TestCase): Edit =>
  (flow) => ({
    ...flow,
    testCases: flow.testCases.map((present) => (present.id === testCase.id ? testCase : present)),
  });

export const removeTestCase =
  (testId: string): Edit =>
  (flow) => ({ ...flow, testCases: flow.testCases.filter(({ id }) => id !== testId) });

/** A copy stands right after the one that it was made of. */
export const duplicateTestCase =
  (testId: string, name: string): Edit =>
  (flow) => ({
    ...flow,
    testCases: flow.testCases.flatMap((present) =>
      present.id === testId ? [present, { ...present, id: freeTestId(flow), name: name.slice(0, 200) }] : [present],
    ),
  });

/** `test-3`: the first number that is free. */
function freeTestId({ testCases }: FlowDefinition): string {
  const taken = new Set(testCases.map(({ id }) => id));
  let number = testCases.length + 1;
  while (taken.has(`test-${number}`)) number += 1;
  return `test-${number}`;
}
