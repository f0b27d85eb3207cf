import { type TimeSource } from './time-source.js';

interface Timer {
  at: number;
  callback: () => void;
}

/** A time source that stands still until it is told to go on: for the tests of this package and of those above it. */
export class SimulatedTime implements TimeSource {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  wallClockNow(): number {
    return Date.UTC(2026, 0, 1) + this.#now;
  }

  setTimeout(callback: () => void, delayMs: number): unknown {
    const timer = { at: this.#now + Math.max(0, delayMs), callback };
    this.#timers.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as Timer);
  }

  afterPendingInput(callback: () => void): void {
    callback();
  }

  /** Timers that wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets `ms` pass, firing each timer at its time. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#earliest(until); next !== undefined; next = this.#earliest(until)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = until;
  }

  /** Lets `ms` pass in one leap, as when the event loop is stuck: what was due fires late, at the end. */
  stall(ms: number): void {
    this.#now += ms;
    this.advance(0);
  }

  #earliest(until: number): Timer | undefined {
    let earliest: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at <= until && (earliest === undefined || timer.at < earliest.at)) earliest = timer;
    }
    return earliest;
  }
}
