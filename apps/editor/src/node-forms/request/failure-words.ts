import { texts } from '../../texts.js';

/** Why a request got no answer that can be used, and what to do now. */
export function failureWords(failure: string, reason: string | null): string {
  const words: Readonly<Record<string, string>> = texts.logic.tryIt.failures;
  const precise = words[`${failure}-${reason ?? ''}`];
  return precise ?? words[failure] ?? texts.logic.tryIt.failed;
}
