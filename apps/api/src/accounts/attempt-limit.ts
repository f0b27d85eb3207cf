import type { Clock } from '../config/clock.js';

export interface AttemptRules {
  /** Attempts in a window, for one key. */
  attempts: number;
  windowMs: number;
  /** Keys remembered; the one that began first is forgotten when there are more, so that memory is bounded. */
  keys: number;
}

/** Counts attempts per key. An attempt is counted when it begins, so that many at once get no further than one by one. */
export class AttemptLimit {
  readonly #rules: AttemptRules;
  readonly #clock: Clock;
  readonly #windows = new Map<string, { began: number; count: number }>();

  constructor(rules: AttemptRules, clock: Clock) {
    this.#rules = rules;
    this.#clock = clock;
  }

  /** @returns 0 when the attempt may be made, else the milliseconds until it may */
  begin(key: string): number {
    const now = this.#clock.now().getTime();
    const window = this.#windows.get(key);
    if (window === undefined || now - window.began >= this.#rules.windowMs) {
      this.#windows.delete(key);
      this.#windows.set(key, { began: now, count: 1 });
      this.#forgetOldest();
      return 0;
    }
    if (window.count >= this.#rules.attempts) return window.began + this.#rules.windowMs - now;
    window.count += 1;
    return 0;
  }

  /** It was the right one: the key starts afresh. */
  succeeded(key: string): void {
    this.#windows.delete(key);
  }

  /** It was the right one, and the key is shared with others: only this attempt is taken back. */
  takeBack(key: string): void {
    const window = this.#windows.get(key);
    if (window !== undefined) window.count -= 1;
  }

  get size(): number {
    return this.#windows.size;
  }

  #forgetOldest(): void {
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= this.#rules.keys) return;
      this.#windows.delete(key);
    }
  }
}
