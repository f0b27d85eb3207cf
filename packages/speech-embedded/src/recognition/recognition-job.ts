import type { RecognitionGrammar } from '@baton/speech';

/** One utterance, or, without audio, a grammar that is to be made ready for one. */
export interface RecognitionJob {
  readonly grammar: RecognitionGrammar;
  readonly generalise: boolean;
  /** 16 bit linear, mono, 8 kHz. */
  readonly audio: Int16Array | null;
}

/** What both passes made of it. */
export interface RecognitionReply {
  /** '' if there was nothing to decode or no way through the grammar. */
  readonly text: string;
  /** How much better the grammar explains the audio than any speech would, per frame of speech. */
  readonly margin: number;
  /** Is the text a sentence of the grammar, or one put together from its words? */
  readonly listed: boolean;
  /** Could it have been put together at all? */
  readonly generalised: boolean;
  /** Phones of the words. */
  readonly phones: number;
  readonly speechMs: number;
  readonly decodeMs: number;
}
