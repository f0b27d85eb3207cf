import type { RecognitionGrammar } from '@baton/speech';

/** One utterance. */
export interface RecognitionJob {
  readonly grammar: RecognitionGrammar;
  readonly generalise: boolean;
  /** 16 bit linear, mono, 8 kHz. */
  readonly audio: Int16Array;
}

/** What both passes made of it. */
export interface RecognitionReply {
  /** '' if there was nothing to decode or no way through the grammar. */
  readonly text: string;
  /** How much better the grammar explains the audio than any speech would, per frame of speech. */
  readonly margin: number;
  /** Is the text a sentence of the grammar, or one put together from its words? */
  readonly listed: boolean;
  readonly words: number;
  /** Phones of the words. */
  readonly phones: number;
  /** Milliseconds that are loud enough to be speech, whatever they are. */
  readonly loudMs: number;
  /** Decibels between loud and quiet: how far speech stands out from noise. */
  readonly rangeDb: number;
  readonly speechMs: number;
  readonly decodeMs: number;
}
