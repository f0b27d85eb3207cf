import { SpeechError } from '../speech-error.js';
import type {
  Recognition,
  RecognitionRequest,
  RecognitionStream,
  RecognizerCapabilities,
  SpeechRecognizer,
} from '../stt/speech-recognizer.js';

/** Asks the first recogniser; if it fails, the next one gets the same audio. */
export class FallbackRecognizer implements SpeechRecognizer {
  constructor(private readonly candidates: readonly [SpeechRecognizer, ...SpeechRecognizer[]]) {}

  get capabilities(): RecognizerCapabilities {
    return this.candidates[0].capabilities;
  }

  prepare(request: RecognitionRequest): void {
    this.candidates[0].prepare(request);
  }

  open(request: RecognitionRequest): RecognitionStream {
    return new FallbackStream(this.candidates, request);
  }
}

class FallbackStream implements RecognitionStream {
  private readonly heard: Int16Array[] = [];
  private current: RecognitionStream;
  private next = 0;
  private result: Promise<Recognition> | undefined;
  private cancelled = false;

  constructor(
    private readonly candidates: readonly SpeechRecognizer[],
    private readonly request: RecognitionRequest,
  ) {
    this.current = this.openNext(new SpeechError('unavailable', 'No recogniser is left to ask'));
  }

  write(frame: Int16Array): void {
    if (this.result || this.cancelled) return;
    this.heard.push(frame.slice());
    this.current.write(frame);
  }

  finish(): Promise<Recognition> {
    this.result ??= this.finishWithFallback();
    return this.result;
  }

  cancel(): void {
    this.cancelled = true;
    this.heard.length = 0;
    this.current.cancel();
  }

  private async finishWithFallback(): Promise<Recognition> {
    for (;;) {
      try {
        return await this.current.finish();
      } catch (cause) {
        const failure = SpeechError.from(cause);
        if (this.cancelled || !mayBeTriedElsewhere(failure)) throw failure;
        this.current = this.openNext(failure);
        for (const frame of this.heard) this.current.write(frame);
      }
    }
  }

  /** Opens the next candidate that can be opened; throws the last failure when none is left. */
  private openNext(failure: SpeechError): RecognitionStream {
    let last = failure;
    for (;;) {
      const candidate = this.candidates[this.next++];
      if (!candidate) throw last;
      try {
        return candidate.open(this.request);
      } catch (cause) {
        last = SpeechError.from(cause);
        if (!mayBeTriedElsewhere(last)) throw last;
      }
    }
  }
}

function mayBeTriedElsewhere(error: SpeechError): boolean {
  return error.retryable || error.code === 'unsupported-language';
}
