import { SpeechError } from '../speech-error.js';

/** The `SpeechError` with which something fails; throws if it does not, or with anything else. */
export async function speechErrorOf(outcome: Promise<unknown> | (() => unknown)): Promise<SpeechError> {
  try {
    await (typeof outcome === 'function' ? outcome() : outcome);
  } catch (cause) {
    if (cause instanceof SpeechError) return cause;
    throw cause;
  }
  throw new Error('It was expected to fail with a SpeechError');
}
