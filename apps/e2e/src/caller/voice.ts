import { readFile } from 'node:fs/promises';
import { concatAudio, splitFrames, type SpeechSynthesizer } from '@baton/speech';
import { callerVoice } from '@baton/speech-embedded';
import wavefile from 'wavefile';

/** Audio that is about to be sent: frames of 20 ms, 8 kHz. */
export type Frames = Int16Array[];

/** Speaks a line of the caller. */
export async function spokenFrames(synthesizer: SpeechSynthesizer, text: string): Promise<Frames> {
  const chunks: Int16Array[] = [];
  for await (const chunk of synthesizer.synthesize({ text, language: 'en-US', ...callerVoice })) chunks.push(chunk);
  return splitFrames(concatAudio(chunks));
}

/** Another voice, so that a listener can tell agent and caller apart. */
export async function agentFrames(synthesizer: SpeechSynthesizer, text: string): Promise<Frames> {
  const chunks: Int16Array[] = [];
  for await (const chunk of synthesizer.synthesize({ text, language: 'en-US', voice: 'awb' })) chunks.push(chunk);
  return splitFrames(concatAudio(chunks));
}

/**
 * Reads a recording of any rate and coding that WAV knows, as 8 kHz mono.
 * @throws Error with one line for a file that is not there or no WAV
 */
export async function recordedFrames(file: string): Promise<Frames> {
  const wav = new wavefile.WaveFile();
  try {
    wav.fromBuffer(new Uint8Array(await readFile(file)));
    if (wav.bitDepth === '8m') wav.fromMuLaw();
    else if (wav.bitDepth === '8a') wav.fromALaw();
    else if (wav.bitDepth === '4') wav.fromIMAADPCM();
    wav.toBitDepth('16');
    if (sampleRateOf(wav) !== 8_000) wav.toSampleRate(8_000);
  } catch (error) {
    throw new Error(`${file} cannot be played: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const samples = wav.getSamples(false, Int16Array) as unknown as Int16Array | Int16Array[];
  return splitFrames(Array.isArray(samples) ? (samples[0] ?? new Int16Array()) : samples);
}

function sampleRateOf(wav: InstanceType<typeof wavefile.WaveFile>): number {
  return (wav.fmt as { sampleRate: number }).sampleRate;
}
