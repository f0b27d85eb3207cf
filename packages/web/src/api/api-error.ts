/** An answer of the api that is not a success (RFC 9457), or `unreachable` when there was no answer. */
export class ApiError extends Error {
  /**
   * @param code the api's own name for what went wrong, such as `draft-changed`
   * @param status of HTTP; 0 when there was no answer
   * @param message in the language of the page
   * @param problems what was refused one by one, as the api sent it: whoever shows them checks their shape
   */
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly problems: readonly unknown[] = [],
  ) {
    super(message);
    this.name = 'ApiError';
  }
}
