import type { SpeechTone } from '@baton/speech';
import type { FliteVoice } from './flite-voices.js';

/** One sentence, already written out as it is said. */
export interface SynthesisJob {
  readonly text: string;
  readonly voice: FliteVoice;
  readonly tone: SpeechTone;
}

/** 16 bit linear, mono, 8 kHz. */
export type SynthesisReply = Int16Array;
