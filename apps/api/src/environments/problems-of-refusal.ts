import type { FlowProblem } from '@baton/flow-schema';
import { PersistenceError, StoredFlowUnreadableError } from '@baton/persistence';
import { ApiError } from '../http/api-error.js';

/**
 * Why a version could not go live by itself, to be kept and shown to people; null: nothing is wrong with it, and it can
 * be tried again in a moment. A fault of ours is a reason too, or one version would keep all others waiting for ever.
 */
export function problemsOfRefusal(error: unknown): FlowProblem[] | null {
  if (error instanceof StoredFlowUnreadableError) return [problem(error.code, 'This version cannot be read any more.')];
  if (error instanceof PersistenceError) return null;
  if (!(error instanceof ApiError)) return [problem('check-failed', 'The checks of this version have broken off.')];
  if (error.retryAfterSeconds !== undefined) return null;
  const { code, message, problems = [] } = error;
  if (problems.length === 0) return [problem(code, `${message}.`)];
  return problems.map(({ path, ...told }) => ({ code, severity: 'error', ...told, path }));
}

const problem = (code: string, message: string): FlowProblem => ({ code, severity: 'error', path: [], message });
