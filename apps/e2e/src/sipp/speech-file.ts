import { muLaw } from '@baton/rtp';
import { concatAudio } from '@baton/speech';
import { callerVoice, EmbeddedSynthesizer } from '@baton/speech-embedded';

const SAMPLES_PER_MS = 8;

/** A line of the caller as 8 kHz samples, with silence before and after it. */
export async function speech(text: string, silenceMs: { before: number; after: number }): Promise<Int16Array> {
  const synthesizer = new EmbeddedSynthesizer();
  try {
    const chunks: Int16Array[] = [new Int16Array(silenceMs.before * SAMPLES_PER_MS)];
    for await (const chunk of synthesizer.synthesize({ text, language: 'en-US', ...callerVoice })) chunks.push(chunk);
    return concatAudio([...chunks, new Int16Array(silenceMs.after * SAMPLES_PER_MS)]);
  } finally {
    await synthesizer.close();
  }
}

/** As SIPp's rtp_stream plays it: mu-law and nothing else. */
export const muLawOf = (samples: Int16Array): Uint8Array => muLaw.encode(samples);
