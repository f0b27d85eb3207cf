import { type FramingFault } from './transport.js';

export interface FramerUser {
  onMessage(bytes: Buffer): void;
  /** Two CRLFs between messages: the peer asks whether we are alive; answered by one (RFC 5626 §4.4.1). */
  onPing(): void;
  /** The stream cannot be followed any more and is to be closed. */
  onFault(fault: FramingFault, head: Buffer): void;
}

const contentLength = /\r\n(?:content-length|l)[ \t]*:[ \t]*(\d+)[ \t]*(?:\r\n|$)/i;

/** Cuts a byte stream into messages by Content-Length (RFC 3261 §18.3), however the bytes are torn or joined. */
export class StreamFramer {
  private chunks: Buffer[] = [];
  private buffered = 0;
  /** Bytes needed before it is worth looking again. */
  private wanted = 1;
  private failed = false;

  constructor(
    private readonly user: FramerUser,
    private readonly maxMessageBytes: number,
  ) {}

  push(chunk: Buffer): void {
    if (this.failed) return;
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    if (this.buffered < this.wanted) return;
    let rest = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
    for (let used = this.take(rest); used > 0 && !this.failed; used = this.take(rest)) rest = rest.subarray(used);
    this.chunks = rest.length > 0 && !this.failed ? [rest] : [];
    this.buffered = this.chunks.length === 0 ? 0 : rest.length;
  }

  /** Consumes one message or keep-alive from the front; returns how many bytes it took, 0 for "more is needed". */
  private take(bytes: Buffer): number {
    this.wanted = bytes.length + 1;
    if (bytes.length === 0) return 0;
    const keepAlive = this.takeKeepAlive(bytes);
    if (keepAlive !== undefined) return keepAlive;
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) {
      if (bytes.length > this.maxMessageBytes) this.fail('too-large', bytes);
      return 0;
    }
    const head = bytes.toString('latin1', 0, end);
    const length = contentLength.exec(head)?.[1];
    if (length === undefined) {
      this.fail('no-content-length', bytes.subarray(0, end + 4));
      return 0;
    }
    const total = end + 4 + Number(length);
    if (total > this.maxMessageBytes) {
      this.fail('too-large', bytes.subarray(0, end + 4));
      return 0;
    }
    if (bytes.length < total) {
      this.wanted = total;
      return 0;
    }
    this.user.onMessage(bytes.subarray(0, total));
    return total;
  }

  private takeKeepAlive(bytes: Buffer): number | undefined {
    if (bytes[0] !== 13) return undefined;
    if (bytes.length < 2) return 0;
    if (bytes[1] !== 10) return undefined;
    if (bytes.length >= 4 && bytes[2] === 13 && bytes[3] === 10) {
      this.user.onPing();
      return 4;
    }
    // one CRLF is a pong or stray; but the second half of a ping may still be under way
    return bytes.length >= 4 || (bytes.length > 2 && bytes[2] !== 13) ? 2 : 0;
  }

  private fail(fault: FramingFault, head: Buffer): void {
    this.failed = true;
    this.chunks = [];
    this.user.onFault(fault, head.length > this.maxMessageBytes ? head.subarray(0, this.maxMessageBytes) : head);
  }
}

/** What is sent in answer to a ping. */
export const pong = Buffer.from('\r\n');
