import { SpeechError } from '../speech-error.js';
import type { SpeechSynthesizer, SynthesisRequest, SynthesizerCapabilities } from '../tts/speech-synthesizer.js';

/**
 * Asks the first synthesizer; if it fails before its first chunk, the next one. Once a caller has heard the
 * beginning of a prompt, no other voice finishes it: the error is passed on.
 */
export class FallbackSynthesizer implements SpeechSynthesizer {
  constructor(private readonly candidates: readonly [SpeechSynthesizer, ...SpeechSynthesizer[]]) {}

  get capabilities(): SynthesizerCapabilities {
    return this.candidates[0].capabilities;
  }

  async *synthesize(
    request: SynthesisRequest,
    options: { readonly signal?: AbortSignal } = {},
  ): AsyncIterable<Int16Array> {
    let failure = new SpeechError('unavailable', 'No synthesizer is left to ask');
    for (const candidate of this.candidates) {
      let begun = false;
      try {
        for await (const chunk of candidate.synthesize(withoutForeignVoice(request, candidate), options)) {
          begun = true;
          yield chunk;
        }
        return;
      } catch (cause) {
        failure = SpeechError.from(cause);
        if (begun || !mayBeTriedElsewhere(failure)) throw failure;
      }
    }
    throw failure;
  }
}

/** A voice is one vendor's: the next one speaks with its own first voice rather than not at all. */
function withoutForeignVoice(request: SynthesisRequest, candidate: SpeechSynthesizer): SynthesisRequest {
  const { voice, ...rest } = request;
  return voice !== undefined && candidate.capabilities.voices.includes(voice) ? request : rest;
}

function mayBeTriedElsewhere(error: SpeechError): boolean {
  return error.retryable || error.code === 'unsupported-language';
}
