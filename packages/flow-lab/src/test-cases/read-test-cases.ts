import { type TestCase, testCaseSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { type ReadProblem, readShape } from '../reading/read-shape.js';

const testCasesSchema = z.array(testCaseSchema).max(1_000);

/** Reads test cases from JSON: a list of them. It never throws, and takes bounded time on garbage. */
export function readTestCases(value: unknown): { testCases: TestCase[] } | { problems: ReadProblem[] } {
  const read = readShape(testCasesSchema, value, 'The list of test cases');
  return 'value' in read ? { testCases: read.value } : read;
}
