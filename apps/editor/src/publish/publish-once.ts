import type { FlowProblem } from '@baton/flow-schema';
import { ApiError } from '../api/api-error.js';
import type { PublishedVersion } from '../api/api-types.js';

export type PublishResult =
  | { kind: 'published'; version: PublishedVersion }
  | { kind: 'refused'; problems: FlowProblem[] }
  | { kind: 'failed'; reason: string };

/**
 * Saves the draft, then publishes exactly what was saved. While one publication is under way a further call answers
 * with that one, so that a double click publishes once.
 */
export function publishOnce(
  flush: () => Promise<boolean>,
  publish: (note: string) => Promise<PublishedVersion>,
  notSaved: string,
): (note: string) => Promise<PublishResult> {
  let underWay: Promise<PublishResult> | null = null;

  const run = async (note: string): Promise<PublishResult> => {
    try {
      if (!(await flush())) return { kind: 'failed', reason: notSaved };
      return { kind: 'published', version: await publish(note) };
    } catch (error) {
      if (error instanceof ApiError && error.code === 'flow-has-problems') {
        return { kind: 'refused', problems: error.problems };
      }
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  return (note) => {
    underWay ??= run(note).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
