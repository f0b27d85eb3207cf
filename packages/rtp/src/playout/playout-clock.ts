import { systemTime, type TimeSource } from './time-source.js';

/** Called every 20 ms; `skipped` counts the ticks left out just before this one after a long stall. */
export type PlayoutTick = (skipped: number) => void;

export interface PlayoutClockOptions {
  time?: TimeSource;
  /** Ticks made up at once after a stall; the rest is skipped. 5 (100 ms) by default. */
  mostCatchUp?: number;
  /** Told what a tick callback threw; the other sessions go on. By default it becomes an uncaught exception. */
  onError?: (error: unknown) => void;
}

/** Lateness of the ticks, in milliseconds after their due time; what operating the runtime watches. */
export interface PlayoutLateness {
  ticks: number;
  skippedTicks: number;
  lastMs: number;
  /** Greatest since the last call of `takeLateness`. */
  maxMs: number;
  /** Sum since the clock was made, so that a mean can be taken over any interval. */
  sumMs: number;
}

export const TICK_MS = 20;

/**
 * The one 20 ms clock that all RTP sessions of a process share. Ticks are due at start + n · 20 ms on a monotonic clock,
 * so lateness of one never moves the next. After a stall, packets that wait in the sockets are read first, then missed
 * ticks are made up in a bounded burst, and what is missed beyond that is skipped and told. It runs while somebody is
 * added, and else holds no timer.
 */
export class PlayoutClock {
  readonly time: TimeSource;
  readonly #mostCatchUp: number;
  readonly #onError: (error: unknown) => void;
  readonly #ticks = new Set<PlayoutTick>();
  #timer: unknown;
  /** Grows whenever the clock starts or stops, so that a deferred burst of an earlier run does nothing. */
  #run = 0;
  #due = 0;
  readonly #lateness: PlayoutLateness = { ticks: 0, skippedTicks: 0, lastMs: 0, maxMs: 0, sumMs: 0 };

  constructor(options: PlayoutClockOptions = {}) {
    this.time = options.time ?? systemTime;
    this.#mostCatchUp = options.mostCatchUp ?? 5;
    this.#onError = options.onError ?? throwLater;
  }

  /** Ticks `tick` from the next due time on. Returns the function that removes it again; more than once is harmless. */
  add(tick: PlayoutTick): () => void {
    // A wrapper of its own, so that the same function added twice is two.
    const own: PlayoutTick = (skipped) => tick(skipped);
    this.#ticks.add(own);
    if (this.#ticks.size === 1) this.#start();
    return () => {
      if (this.#ticks.delete(own) && this.#ticks.size === 0) this.#stop();
    };
  }

  /** How many are ticked. */
  get size(): number {
    return this.#ticks.size;
  }

  /** The figures so far; the maximum begins anew. */
  takeLateness(): PlayoutLateness {
    const taken = { ...this.#lateness };
    this.#lateness.maxMs = 0;
    return taken;
  }

  #start(): void {
    this.#run++;
    this.#due = this.time.now() + TICK_MS;
    this.#arm();
  }

  #stop(): void {
    this.#run++;
    this.time.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #arm(): void {
    const run = this.#run;
    this.#timer = this.time.setTimeout(() => this.#fire(run), Math.max(0, this.#due - this.time.now()));
  }

  #fire(run: number): void {
    const late = this.time.now() - this.#due;
    // Timers may fire a fraction of a millisecond early.
    if (late < -0.5) this.#arm();
    else if (late < TICK_MS) this.#tickAndArm(run);
    else this.time.afterPendingInput(() => this.#tickAndArm(run));
  }

  #tickAndArm(run: number): void {
    if (run !== this.#run) return;
    const missed = Math.floor((this.time.now() - this.#due) / TICK_MS);
    const skipped = Math.max(0, missed - this.#mostCatchUp);
    this.#due += skipped * TICK_MS;
    this.#lateness.skippedTicks += skipped;
    this.#tick(skipped);
    for (let made = skipped; made < missed && run === this.#run; made++) this.#tick(0);
    if (run === this.#run) this.#arm();
  }

  #tick(skipped: number): void {
    const late = Math.max(0, this.time.now() - this.#due);
    this.#due += TICK_MS;
    this.#lateness.ticks++;
    this.#lateness.lastMs = late;
    this.#lateness.maxMs = Math.max(this.#lateness.maxMs, late);
    this.#lateness.sumMs += late;
    for (const tick of this.#ticks) {
      try {
        tick(skipped);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
