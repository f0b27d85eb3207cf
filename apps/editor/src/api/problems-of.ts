import { flowProblemSchema, type FlowProblem } from '@baton/flow-schema';
import type { ApiError } from '@baton/web';
import { problemInWords } from '../validation/problem-words.js';

/** The problems of a flow for which the api refused it; what has another shape is left out. */
export const problemsOf = (error: ApiError): FlowProblem[] =>
  error.problems.flatMap((candidate) => {
    const parsed = flowProblemSchema.safeParse(candidate);
    return parsed.success ? [problemInWords(parsed.data)] : [];
  });
