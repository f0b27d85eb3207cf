/**
 * Carries frames from one session to another, as when two legs are bridged: `onFrame` of one pushes, `source` of the
 * other takes. It holds a few frames at most, so the delay stays bounded when the taker rests (hold).
 */
export class FrameQueue {
  readonly #frames: Int16Array[] = [];
  readonly #most: number;

  /** `most` frames of 20 ms are kept; 3 by default. */
  constructor(most = 3) {
    this.#most = most;
  }

  get length(): number {
    return this.#frames.length;
  }

  /** Appends a frame; the oldest is dropped when there are too many. */
  push(frame: Int16Array): void {
    this.#frames.push(frame);
    if (this.#frames.length > this.#most) this.#frames.shift();
  }

  /** The oldest frame; undefined when there is none. */
  take(): Int16Array | undefined {
    return this.#frames.shift();
  }

  clear(): void {
    this.#frames.length = 0;
  }
}
