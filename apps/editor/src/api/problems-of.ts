import { flowProblemSchema, type FlowProblem } from '@baton/flow-schema';
import type { ApiError } from '@baton/web';
import { z } from 'zod';
import { problemInWords } from '../validation/problem-words.js';

/** The proof and test cases say more of their problems than every problem has: it is kept. */
const problemSchema = z.looseObject(flowProblemSchema.shape);

/** The problems of a flow for which the api refused it; what has another shape is left out. */
export const problemsOf = (error: ApiError): FlowProblem[] =>
  error.problems.flatMap((candidate) => {
    const parsed = problemSchema.safeParse(candidate);
    return parsed.success ? [problemInWords(parsed.data)] : [];
  });
