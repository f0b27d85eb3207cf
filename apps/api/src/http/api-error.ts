import type { TestFailure } from '@baton/flow-lab';
import type { FlowProblem } from '@baton/flow-schema';

/** One wrong place in a request, or one problem of a flow. A test case that failed says which, and why at its first step that did. */
export type Problem = Pick<FlowProblem, 'path' | 'message'> &
  Partial<FlowProblem> & { testCase?: { id: string; name: string }; failure?: TestFailure };

/**
 * A request that cannot be granted, as the services say it; `code` is what clients go by. What becomes of it in HTTP
 * stands in http/problem-kinds.ts.
 */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly problems?: readonly Problem[],
    /** Whole seconds after which asking again makes sense. */
    readonly retryAfterSeconds?: number,
    /** Which of several reasons that have the same code: pages word it by this. */
    readonly why?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}
