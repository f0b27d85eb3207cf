import { closeSync, mkdirSync, openSync, readdirSync, readSync, fstatSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceLine } from './trace-line.js';

const SUFFIX = '.jsonl';
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
    return new SpoolFile(callId, this.path(callId), 'a+');
  }

  /** Calls whose traces are still here. */
  callIds(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length));
  }

  private path(callId: string): string {
    return join(this.folder, `${callId}${SUFFIX}`);
  }
}

/** The trace of one call on disk: appended by the call, read by the writer. */
export class SpoolFile {
  private readonly descriptor: number;
  private readOffset = 0;
  private closed = false;

  constructor(
    readonly callId: string,
    private readonly path: string,
    flags: 'a+',
  ) {
    this.descriptor = openSync(path, flags, 0o600);
  }

  append(line: TraceLine): void {
    if (!this.closed) writeSync(this.descriptor, `${JSON.stringify(line)}\n`);
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
