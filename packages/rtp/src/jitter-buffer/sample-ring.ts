import { timestampAfter } from '../packet/sequence.js';

/** A power of two that divides 2³², so a sample keeps its place when timestamps wrap: 1.024 s at 8 kHz. */
const CAPACITY = 8192;
const MASK = CAPACITY - 1;

/** Decoded sound by RTP timestamp. Whatever the packet sizes and their order, a sample has one place. */
export class SampleRing {
  readonly #samples = new Int16Array(CAPACITY);
  readonly #filled = new Uint8Array(CAPACITY);

  /** Decodes `bytes[start … end)` to `timestamp` on; what is there already stays. */
  decodeTo(timestamp: number, bytes: Uint8Array, start: number, end: number, table: Int16Array): void {
    for (let at = start, place = timestamp & MASK; at < end; at++, place = (place + 1) & MASK) {
      if (this.#filled[place] !== 0) continue;
      this.#samples[place] = table[bytes[at]!]!;
      this.#filled[place] = 1;
    }
  }

  /** Moves the samples from `timestamp` on into `into` if all of them are there; else changes nothing. */
  take(timestamp: number, into: Int16Array): boolean {
    const length = into.length;
    if (this.count(timestamp, length) < length) return false;
    for (let i = 0; i < length; i++) {
      const place = (timestamp + i) & MASK;
      into[i] = this.#samples[place]!;
      this.#filled[place] = 0;
    }
    return true;
  }

  has(timestamp: number): boolean {
    return this.#filled[timestamp & MASK] !== 0;
  }

  /** The sample at `timestamp`; it must be there. */
  peek(timestamp: number): number {
    return this.#samples[timestamp & MASK]!;
  }

  /** How many of `count` samples from `timestamp` on are there. */
  count(timestamp: number, count: number): number {
    let found = 0;
    for (let i = 0; i < count; i++) found += this.#filled[(timestamp + i) & MASK]!;
    return found;
  }

  /** True when the sound from `timestamp` on is there and nowhere louder than `peak`. */
  isQuiet(timestamp: number, count: number, peak: number): boolean {
    for (let i = 0; i < count; i++) {
      const place = (timestamp + i) & MASK;
      if (this.#filled[place] === 0 || Math.abs(this.#samples[place]!) > peak) return false;
    }
    return true;
  }

  /** Forgets `count` samples from `timestamp` on and answers the timestamp after them. */
  clear(timestamp: number, count: number): number {
    if (count >= CAPACITY) this.#filled.fill(0);
    else for (let i = 0; i < count; i++) this.#filled[(timestamp + i) & MASK] = 0;
    return timestampAfter(timestamp, count);
  }
}
