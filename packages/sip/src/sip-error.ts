/** Why an operation of this package failed; stable, to be switched on. */
export type SipErrorCode =
  | 'MALFORMED'
  | 'HEADER_INJECTION'
  | 'RESERVED_HEADER'
  | 'WRONG_STATE'
  | 'TIMEOUT'
  | 'TRANSPORT'
  | 'UNRESOLVED_HOST'
  | 'STOPPED';

/**
 * Every error this package throws or rejects with.
 * `status` is the SIP status code that stands for it (RFC 3261 §8.1.3.1 gives a timeout 408 and a transport failure 503).
 */
export class SipError extends Error {
  override readonly name = 'SipError';

  constructor(
    readonly code: SipErrorCode,
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}
