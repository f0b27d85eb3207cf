import { readFileSync, writeFileSync } from 'node:fs';
import wavefile from 'wavefile';

/** Mono, 16 bit, 8 kHz: what a telephone needs, and what every program reads. */
export function writeWav(file: string, samples: Int16Array): void {
  const wav = new wavefile.WaveFile();
  wav.fromScratch(1, 8_000, '16', samples);
  writeFileSync(file, wav.toBuffer());
}

/** The channels of a recording of 16 bit. */
export function readWav(file: string): Int16Array[] {
  const wav = new wavefile.WaveFile(new Uint8Array(readFileSync(file)));
  const samples = wav.getSamples(false, Int16Array) as unknown as Int16Array | Int16Array[];
  return Array.isArray(samples) ? samples : [samples];
}
