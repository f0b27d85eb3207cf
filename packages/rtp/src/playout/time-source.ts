/** Where this package takes its time from; tests put a simulated one in its place. */
export interface TimeSource {
  /** Milliseconds on a clock that never jumps. */
  now(): number;
  /** Milliseconds since 1970, for the NTP timestamps of RTCP. */
  wallClockNow(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Calls back when packets that already wait in the sockets have been read. */
  afterPendingInput(callback: () => void): void;
}

export const systemTime: TimeSource = {
  now: () => performance.now(),
  wallClockNow: () => Date.now(),
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  // The poll phase of the event loop comes between a timer and an immediate.
  afterPendingInput: (callback) => void setImmediate(callback),
};
