import type { FlowProblem } from '@baton/flow-schema';
import { ApiError } from '@baton/web';
import type { PublishedVersion } from '../api/api-types.js';
import { problemsOf } from '../api/problems-of.js';

export type PublishResult =
  | { kind: 'published'; version: PublishedVersion }
  | { kind: 'refused'; problems: FlowProblem[] }
  /** It can trap a caller; each problem has the call that shows it. */
  | { kind: 'unsafe'; problems: FlowProblem[] }
  /** An admin may publish all the same, with a reason. */
  | { kind: 'tests-failed'; problems: FlowProblem[] }
  | { kind: 'failed'; reason: string };

const REFUSALS: Readonly<Record<string, 'refused' | 'unsafe' | 'tests-failed'>> = {
  'flow-has-problems': 'refused',
  'flow-unsafe': 'unsafe',
  'tests-failed': 'tests-failed',
};

/**
 * Saves the draft, then publishes exactly what was saved. While one publication is under way a further call answers
 * with that one, so that a double click publishes once.
 */
export function publishOnce<Wish>(
  flush: () => Promise<boolean>,
  publish: (wish: Wish) => Promise<PublishedVersion>,
  notSaved: string,
): (wish: Wish) => Promise<PublishResult> {
  let underWay: Promise<PublishResult> | null = null;

  const run = async (wish: Wish): Promise<PublishResult> => {
    try {
      if (!(await flush())) return { kind: 'failed', reason: notSaved };
      return { kind: 'published', version: await publish(wish) };
    } catch (error) {
      const kind = error instanceof ApiError ? REFUSALS[error.code] : undefined;
      if (error instanceof ApiError && kind !== undefined) return { kind, problems: problemsOf(error) };
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  return (wish) => {
    underWay ??= run(wish).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
