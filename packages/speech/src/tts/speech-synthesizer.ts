/** How a prompt is said. An adapter that cannot do a tone says it as `neutral`. */
export type SpeechTone = 'neutral' | 'uncertain' | 'apologetic' | 'cheerful' | 'calm';

export const speechTones: readonly SpeechTone[] = ['neutral', 'uncertain', 'apologetic', 'cheerful', 'calm'];

export interface SynthesisRequest {
  /** Plain text as it is written for people: "at 7:30 pm", "£12.50". Not SSML. */
  readonly text: string;
  /** BCP 47, e.g. `en-US`. A language without its region's voice is spoken by another region's. */
  readonly language: string;
  /** One of `capabilities.voices`; the adapter's first voice if not given, or if it has no such voice. */
  readonly voice?: string;
  readonly tone?: SpeechTone;
}

export interface SynthesizerCapabilities {
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** The first is the default. */
  readonly voices: readonly string[];
  /** Tones that can be told apart by ear. */
  readonly tones: readonly SpeechTone[];
  /** True if no network is needed. */
  readonly offline: boolean;
}

/** Text to speech. */
export interface SpeechSynthesizer {
  readonly capabilities: SynthesizerCapabilities;

  /**
   * Speaks a text. Yields chunks of 16 bit linear PCM, mono, 8 kHz, of any length, the first as soon as there is
   * one (an adapter yields at least sentence by sentence), so that playout starts before the whole is spoken.
   * Chunks are to be played one after the other without a gap; they belong to the consumer.
   *
   * The iteration throws a `SpeechError`: `bad-request` for a text without anything to say, `unsupported-language`
   * for a language that is not here, `cancelled` once `signal` is aborted, `timeout`, `overloaded`,
   * `unavailable`, `failed`. Leaving the loop early cancels the rest.
   */
  synthesize(request: SynthesisRequest, options?: { readonly signal?: AbortSignal }): AsyncIterable<Int16Array>;
}
