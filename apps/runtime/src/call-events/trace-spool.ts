import {
  closeSync,
  fdatasync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TraceLine } from './trace-line.js';

const SUFFIX = '.jsonl';
const AUDIO_SUFFIX = '.wav';
const toDisk = promisify(fdatasync);
const CHUNK_BYTES = 256 * 1024;

/**
 * Traces wait here, one file per call, until the database has them (docs/adr/0011). A line is in the file before
 * anybody tries to send it, so neither a database that is away nor a runtime that dies loses one; and since writing
 * a line to the database a second time changes nothing, none is there twice.
 */
export class TraceSpool {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Begins the file of a call. */
  open(callId: string): SpoolFile {
    return new SpoolFile(callId, this.folder);
  }

  /** Calls whose traces are still here. */
  callIds(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length));
  }

  /** The recording that a line names; undefined when it is no longer here. */
  async readAudio(name: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.folder, name));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Removes recordings that nobody will ask for: the process died before their callers had finished. */
  removeAudioExcept(named: ReadonlySet<string>): number {
    const left = readdirSync(this.folder).filter((name) => name.endsWith(AUDIO_SUFFIX) && !named.has(name));
    for (const name of left) rmSync(join(this.folder, name), { force: true });
    return left.length;
  }
}

/** The trace of one call on disk: appended by the call, read by the writer. */
export class SpoolFile {
  private readonly descriptor: number;
  private readOffset = 0;
  /** The last line could not be written to its end. */
  private torn = false;
  private closed = false;

  constructor(
    readonly callId: string,
    private readonly folder: string,
  ) {
    this.descriptor = openSync(this.path, 'a+', 0o600);
  }

  append(...lines: TraceLine[]): void {
    if (this.closed) return;
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    // What comes behind a torn line stands on its own.
    const bytes = Buffer.from(this.torn ? `\n${text}` : text, 'utf8');
    this.torn = true;
    for (let written = 0; written < bytes.byteLength;) written += writeSync(this.descriptor, bytes, written);
    this.torn = false;
  }

  /**
   * Resolves when the line is on the disk, where not even a power failure takes it away.
   * @throws what the disk says; the line may be there all the same
   */
  async appendSafely(line: TraceLine): Promise<void> {
    // By then the descriptor may be another file's, whose being on the disk says nothing.
    if (this.closed) throw new Error('the file of this call is closed');
    this.append(line);
    await toDisk(this.descriptor);
  }

  /** What the file of a recording of this call is called, and where it is. */
  audioFile(recordingId: string): { name: string; path: string } {
    const name = `${this.callId}.${recordingId}${AUDIO_SUFFIX}`;
    return { name, path: join(this.folder, name) };
  }

  /** The database has it. */
  removeAudio(name: string): void {
    rmSync(join(this.folder, name), { force: true });
  }

  /**
   * The next lines that were not confirmed yet, and where they end. A last line that was torn by a crash is left
   * out until `repair`.
   */
  peek(): { lines: TraceLine[]; end: number } {
    const pending = Math.min(fstatSync(this.descriptor).size - this.readOffset, CHUNK_BYTES);
    if (this.closed || pending <= 0) return { lines: [], end: this.readOffset };
    const bytes = this.read(this.readOffset, pending);
    const lastBreak = bytes.lastIndexOf(0x0a);
    // A single line can be longer than a chunk: then take it whole.
    const whole = lastBreak >= 0 ? bytes.subarray(0, lastBreak + 1) : this.readLongLine();
    const lines = whole.toString('utf8').split('\n').filter(Boolean).flatMap(parseLine);
    return { lines, end: this.readOffset + whole.length };
  }

  /** Everything before `end` is in the database. */
  confirm(end: number): void {
    this.readOffset = end;
  }

  get drained(): boolean {
    return this.closed || this.readOffset >= fstatSync(this.descriptor).size;
  }

  /** Ends a line that a crash has torn, so that what is appended next stands on its own. */
  repair(): void {
    const { size } = fstatSync(this.descriptor);
    if (size > 0 && this.read(size - 1, 1)[0] !== 0x0a) writeSync(this.descriptor, '\n');
  }

  /** Everything was written: the file goes. */
  remove(): void {
    if (this.closed) return;
    this.close();
    unlinkSync(this.path);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    closeSync(this.descriptor);
  }

  private get path(): string {
    return join(this.folder, `${this.callId}${SUFFIX}`);
  }

  private read(offset: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    const count = readSync(this.descriptor, bytes, 0, length, offset);
    return bytes.subarray(0, count);
  }

  private readLongLine(): Buffer {
    const rest = this.read(this.readOffset, fstatSync(this.descriptor).size - this.readOffset);
    return rest.subarray(0, rest.indexOf(0x0a) + 1);
  }
}

/** A line that a crash has torn says nothing; the others are good. */
function parseLine(text: string): TraceLine[] {
  try {
    return [JSON.parse(text) as TraceLine];
  } catch {
    return [];
  }
}
