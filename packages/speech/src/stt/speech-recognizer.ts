import type { RecognitionGrammar } from './grammar/recognition-grammar.js';

export interface RecognitionRequest {
  /** BCP 47, e.g. `en-US`. */
  readonly language: string;
  /** What can be said at this point of the call. */
  readonly grammar: RecognitionGrammar;
  readonly sampleRate: 8000;
}

/**
 * What to do with a recognition:
 * - `take`: it may be acted on
 * - `confirm`: probably right; read it back before anything that matters
 * - `reject`: not one of the things that can be said here; a misunderstanding (no-match)
 */
export type RecognitionBand = 'take' | 'confirm' | 'reject';

export interface RecognitionAlternative {
  readonly text: string;
  readonly confidence: number;
}

/** One utterance, recognised. */
export interface Recognition {
  /** Words in lower case, separated by one space, without punctuation; '' if nothing was made out. */
  readonly text: string;
  /**
   * 0…1, calibrated: of all utterances with a confidence near p, about p were within the grammar and right.
   * Adapters map their own scores onto it, so that bands mean the same with every vendor.
   */
  readonly confidence: number;
  readonly accepted: RecognitionBand;
  /** Other readings, best first, without the one in `text`. */
  readonly alternatives?: readonly RecognitionAlternative[];
  /** The adapter's own figures, for a trace; nobody decides by them. */
  readonly raw?: Readonly<Record<string, number>>;
  /** Milliseconds of audio that were written. */
  readonly durationMs: number;
}

/** One utterance on its way through the recogniser. */
export interface RecognitionStream {
  /**
   * Adds audio: 16 bit linear PCM, mono, 8 kHz, any length, usually frames of 160 samples. It is copied. Ignored
   * after `finish` or `cancel`.
   */
  write(frame: Int16Array): void;

  /**
   * The utterance is over. Resolves to what was said; silence or noise resolves to a rejected recognition, it is
   * not an error. Rejects with a `SpeechError`: `overloaded`, `timeout`, `unavailable`, `cancelled`, `failed`, and
   * `bad-request` (`GrammarError`) for a grammar that cannot be used. A second call returns the same promise.
   */
  finish(): Promise<Recognition>;

  /** Nobody wants the result any more: frees everything at once; a pending `finish` rejects with `cancelled`. */
  cancel(): void;
}

export interface RecognizerCapabilities {
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** True if nothing but the grammar's sentences can be the result; false if the grammar is only a hint. */
  readonly grammarBound: boolean;
  /** True if no network is needed. */
  readonly offline: boolean;
}

/** Speech to text, against what can be said at this point of the call. */
export interface SpeechRecognizer {
  readonly capabilities: RecognizerCapabilities;

  /**
   * Tells that this will be listened for in a moment, so that whatever takes time is done while the prompt is still
   * being said. Only a hint: it never throws, and `open` works without it.
   */
  prepare(request: RecognitionRequest): void;

  /**
   * Starts an utterance. Throws a `SpeechError` at once: `bad-request` (a `GrammarError`) for a broken grammar,
   * `unsupported-language`, `overloaded` or `unavailable`.
   */
  open(request: RecognitionRequest): RecognitionStream;
}
