import { sampleRate } from '../audio/audio-format.js';
import { SpeechError } from '../speech-error.js';
import {
  speechTones,
  type SpeechSynthesizer,
  type SynthesisRequest,
  type SynthesizerCapabilities,
} from '../tts/speech-synthesizer.js';

const msPerCharacter = 60;

/** Says a text as a tone, one chunk a sentence, 60 ms a character; each sentence has a pitch of its own. */
export class FakeSynthesizer implements SpeechSynthesizer {
  readonly capabilities: SynthesizerCapabilities = {
    languages: ['en-US'],
    voices: ['tone'],
    tones: speechTones,
    offline: true,
  };
  /** Every request, in order. */
  readonly requests: SynthesisRequest[] = [];
  /** Thrown by the next request instead of speaking, once. */
  failNextWith: SpeechError | undefined;

  async *synthesize(
    request: SynthesisRequest,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): AsyncIterable<Int16Array> {
    this.requests.push(request);
    const failure = this.failNextWith;
    this.failNextWith = undefined;
    if (failure) throw failure;
    if (!request.language.startsWith('en')) throw new SpeechError('unsupported-language', 'Only English tones');
    const sentences = request.text.split(/(?<=[.!?])\s+/).filter((sentence) => /\w/.test(sentence));
    if (sentences.length === 0) throw new SpeechError('bad-request', 'There is nothing to say in the text');
    for (const sentence of sentences) {
      if (signal?.aborted) throw new SpeechError('cancelled', 'cancelled');
      yield tone(200 + (sentence.length % 20) * 20, sentence.length * msPerCharacter);
    }
  }
}

function tone(hertz: number, ms: number): Int16Array {
  return Int16Array.from({ length: (ms * sampleRate) / 1000 }, (_, at) =>
    Math.round(6000 * Math.sin((2 * Math.PI * hertz * at) / sampleRate)),
  );
}
