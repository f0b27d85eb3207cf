import { samplesToMs } from '../audio/audio-format.js';
import { SpeechError } from '../speech-error.js';
import { GrammarError } from '../stt/grammar/grammar-error.js';
import { validateGrammar } from '../stt/grammar/validate-grammar.js';
import type {
  Recognition,
  RecognitionRequest,
  RecognitionStream,
  RecognizerCapabilities,
  SpeechRecognizer,
} from '../stt/speech-recognizer.js';

/** What an utterance turns out to be: a recognition (its duration is measured) or a failure. */
export type ScriptedResult = Omit<Recognition, 'durationMs'> | SpeechError;

const nothing: ScriptedResult = { text: '', confidence: 0, accepted: 'reject' };

/** Hears whatever it was told to hear, utterance by utterance; after that, nothing. */
export class ScriptedRecognizer implements SpeechRecognizer {
  readonly capabilities: RecognizerCapabilities = { languages: ['en-US'], grammarBound: true, offline: true };
  /** Every request, in order. */
  readonly requests: RecognitionRequest[] = [];
  private readonly results: ScriptedResult[];

  constructor(results: readonly ScriptedResult[] = []) {
    this.results = [...results];
  }

  /** Adds an utterance that is taken. */
  hear(text: string): void {
    this.results.push({ text, confidence: 0.95, accepted: 'take' });
  }

  prepare(): void {
    // There is nothing to make ready.
  }

  open(request: RecognitionRequest): RecognitionStream {
    this.requests.push(request);
    if (!request.language.startsWith('en')) throw new SpeechError('unsupported-language', 'Only English is scripted');
    const problems = validateGrammar(request.grammar);
    if (problems.length > 0) throw new GrammarError(problems);
    return new ScriptedUtterance(() => this.results.shift() ?? nothing);
  }
}

class ScriptedUtterance implements RecognitionStream {
  private samples = 0;
  private cancelled = false;
  private result: Promise<Recognition> | undefined;

  constructor(private readonly next: () => ScriptedResult) {}

  write(frame: Int16Array): void {
    if (!this.result) this.samples += frame.length;
  }

  finish(): Promise<Recognition> {
    this.result ??= this.recognise();
    return this.result;
  }

  cancel(): void {
    this.cancelled = true;
  }

  private async recognise(): Promise<Recognition> {
    await Promise.resolve();
    if (this.cancelled) throw new SpeechError('cancelled', 'cancelled');
    const result = this.next();
    if (result instanceof SpeechError) throw result;
    return { ...result, durationMs: samplesToMs(this.samples) };
  }
}
