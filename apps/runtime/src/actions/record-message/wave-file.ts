import { closeSync, fdatasync, openSync, rmSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { sampleRate, samplesToMs, waveHeader } from '@baton/speech';

const BYTES_PER_SAMPLE = 2;
/** So much is gathered before it is written. */
const GATHERED_SAMPLES = sampleRate;
const toDisk = promisify(fdatasync);

/**
 * A recording while it is made: WAVE with PCM, mono, 16 bits, 8 kHz. What was said is on its way to the disk within a
 * second, and never more than that second in memory.
 */
export class WaveFile {
  private readonly descriptor: number;
  private gathered = new Int16Array(GATHERED_SAMPLES);
  private filled = 0;
  private samples = 0;
  private closed = false;

  /** @throws what the disk says */
  constructor(private readonly path: string) {
    this.descriptor = openSync(path, 'w', 0o600);
    try {
      writeSync(this.descriptor, waveHeader(0));
    } catch (error) {
      // On a full disk every message would leave an open file behind.
      this.discard();
      throw error;
    }
  }

  get durationMs(): number {
    return samplesToMs(this.samples);
  }

  /** @throws what the disk says */
  write(pcm: Int16Array): void {
    this.samples += pcm.length;
    for (const sample of pcm) {
      this.gathered[this.filled] = sample;
      this.filled += 1;
      if (this.filled === GATHERED_SAMPLES) this.flush();
    }
  }

  /**
   * Nothing more comes: the file is whole.
   * @throws what the disk says
   */
  finish(): void {
    this.flush();
    const header = waveHeader(this.samples);
    writeSync(this.descriptor, header, 0, header.byteLength, 0);
  }

  /** Waits until a finished file is on the disk, and closes it. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    try {
      await toDisk(this.descriptor);
    } finally {
      closeSync(this.descriptor);
    }
  }

  /** Throws it away. */
  discard(): void {
    if (!this.closed) closeSync(this.descriptor);
    this.closed = true;
    rmSync(this.path, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.alloc(this.filled * BYTES_PER_SAMPLE);
    for (let index = 0; index < this.filled; index += 1) {
      bytes.writeInt16LE(this.gathered[index] ?? 0, index * BYTES_PER_SAMPLE);
    }
    this.filled = 0;
    for (let written = 0; written < bytes.byteLength;) written += writeSync(this.descriptor, bytes, written);
  }
}
