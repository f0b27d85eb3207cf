import { fliteLanguages, fliteVoices } from './synthesis/flite-voices.js';

/** A voice by the name that flows call it by, and the languages that it speaks (BCP 47). */
export interface EmbeddedVoice {
  readonly name: string;
  readonly languages: readonly string[];
}

/** Every voice that the embedded synthesizer has; the first is heard where a flow names none that is here. */
export const embeddedVoices: readonly EmbeddedVoice[] = fliteVoices.map((name) => ({
  name,
  languages: fliteLanguages,
}));
