/** Sequence numbers are 16 bit and wrap, timestamps 32 bit and wrap: RFC 3550 §5.1. */

/** How far `to` is ahead of `from` on the 16-bit circle: −32768 … 32767. */
export function sequenceDistance(from: number, to: number): number {
  return ((to - from) << 16) >> 16;
}

/** The sequence number `step` further on; `step` may be negative. */
export function sequenceAfter(sequence: number, step = 1): number {
  return (sequence + step) & 0xffff;
}

/** How far `to` is ahead of `from` on the 32-bit circle: −2³¹ … 2³¹−1. */
export function timestampDistance(from: number, to: number): number {
  return (to - from) | 0;
}

/** The timestamp `step` units further on; `step` may be negative. */
export function timestampAfter(timestamp: number, step: number): number {
  return (timestamp + step) >>> 0;
}
