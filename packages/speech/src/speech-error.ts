/**
 * What went wrong, for a program to decide on:
 * - `bad-request`: the request itself is wrong (empty text, broken grammar); it fails the same way every time
 * - `unsupported-language`: nothing here speaks or understands that language or voice
 * - `unavailable`: the engine or vendor cannot be reached, is closed, or its worker died
 * - `overloaded`: the queue is full; another replica or a later attempt may do it
 * - `timeout`: no result within the time that was allowed
 * - `cancelled`: the one who asked took the request back
 * - `failed`: the engine answered with an error of its own
 */
export type SpeechErrorCode =
  'bad-request' | 'unsupported-language' | 'unavailable' | 'overloaded' | 'timeout' | 'cancelled' | 'failed';

const retryableCodes: ReadonlySet<SpeechErrorCode> = new Set(['unavailable', 'overloaded', 'timeout', 'failed']);

/** The only error that an adapter lets out. Its message never holds a word of the caller or of a prompt. */
export class SpeechError extends Error {
  override readonly name: string = 'SpeechError';

  constructor(
    readonly code: SpeechErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** True if the same request may succeed later or elsewhere; a fallback is tried only then. */
  get retryable(): boolean {
    return retryableCodes.has(this.code);
  }

  /** Whose fault it is: of the one who asked, or of the system that should have answered. */
  get fault(): 'request' | 'system' {
    return this.retryable ? 'system' : 'request';
  }

  /** Makes a `SpeechError` of whatever was thrown; what already is one stays as it is. */
  static from(cause: unknown, code: SpeechErrorCode = 'failed'): SpeechError {
    if (cause instanceof SpeechError) return cause;
    return new SpeechError(code, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
