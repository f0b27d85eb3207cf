import type { PublishedVersion } from '../api/api-types.js';
import { refusedFor, type Refused } from './refusals.js';

export type PublishResult =
  { kind: 'published'; version: PublishedVersion } | Refused | { kind: 'failed'; reason: string };

/**
 * Saves the draft, then publishes exactly what was saved. While one publication is under way a further call answers
 * with that one, so that a double click publishes once.
 */
export function publishOnce<Wish>(
  flush: () => Promise<boolean>,
  publish: (wish: Wish) => Promise<PublishedVersion>,
  notSaved: string,
  inWords: (error: unknown) => string,
): (wish: Wish) => Promise<PublishResult> {
  let underWay: Promise<PublishResult> | null = null;

  const run = async (wish: Wish): Promise<PublishResult> => {
    try {
      if (!(await flush())) return { kind: 'failed', reason: notSaved };
      return { kind: 'published', version: await publish(wish) };
    } catch (error) {
      return refusedFor(error) ?? { kind: 'failed', reason: inWords(error) };
    }
  };

  return (wish) => {
    underWay ??= run(wish).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
