import type { RequestFailure } from '@baton/flow-engine';

/**
 * Why an attempt got no answer that could be used, without an address or a value in it: `reason` is a code for the log.
 * `again`: whether the same request may fare better a moment later.
 */
export class RequestFailed extends Error {
  constructor(
    readonly code: RequestFailure,
    readonly reason: string,
    readonly again = false,
  ) {
    super(`${code}: ${reason}`);
    this.name = 'RequestFailed';
  }
}

/** The code of an error of Node's or of a library's; its message may hold an address and is not to be shown. */
export function errorCode(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : 'unknown';
}
