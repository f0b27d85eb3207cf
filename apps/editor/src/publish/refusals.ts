import type { FlowProblem } from '@baton/flow-schema';
import { ApiError } from '@baton/web';
import { problemsOf } from '../api/problems-of.js';

/** Why something does not go live, with every problem. */
export type Refused =
  | { kind: 'refused'; problems: FlowProblem[] }
  /** It can trap a caller; each problem has the call that shows it. */
  | { kind: 'unsafe'; problems: FlowProblem[] }
  /** An admin may put it live all the same, with a reason. */
  | { kind: 'tests-failed'; problems: FlowProblem[] };

const kinds: Readonly<Record<string, Refused['kind']>> = {
  'flow-has-problems': 'refused',
  'flow-unsafe': 'unsafe',
  'tests-failed': 'tests-failed',
};

/** Null when it failed for another reason than what is in the flow. */
export function refusedFor(error: unknown): Refused | null {
  const kind = error instanceof ApiError ? kinds[error.code] : undefined;
  return error instanceof ApiError && kind !== undefined ? { kind, problems: problemsOf(error) } : null;
}
