import { sampleRate } from './audio-format.js';

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** The head of a WAVE with so many samples of PCM, mono, 16 bits, 8 kHz. RIFF: little endian, one chunk says how to read the other. */
export function waveHeader(samples: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const dataBytes = samples * BYTES_PER_SAMPLE;
  const write = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
  write('RIFF', 0);
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  write('WAVEfmt ', 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  write('data', 36);
  view.setUint32(40, dataBytes, true);
  return bytes;
}

/** Audio as a whole WAVE file. */
export function waveOf(pcm: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + pcm.length * BYTES_PER_SAMPLE);
  bytes.set(waveHeader(pcm.length));
  const view = new DataView(bytes.buffer, HEADER_BYTES);
  pcm.forEach((sample, index) => view.setInt16(index * BYTES_PER_SAMPLE, sample, true));
  return bytes;
}
