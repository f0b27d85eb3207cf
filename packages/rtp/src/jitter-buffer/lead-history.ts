const WINDOW_TICKS = 100;
const WINDOWS = 5;

/**
 * How early packets come before they are played, at worst, over the last eight to ten seconds: what can be taken from
 * the delay without making a packet late.
 */
export class LeadHistory {
  readonly #minima: number[] = [];
  #current = Infinity;
  #ticks = 0;

  /** A packet came `samples` before its playout. */
  note(samples: number): void {
    if (samples < this.#current) this.#current = samples;
  }

  /** To be called every 20 ms. Answers the least lead when a window is full and packets came in it. */
  tick(): number | undefined {
    if (++this.#ticks < WINDOW_TICKS) return undefined;
    this.#ticks = 0;
    const current = this.#current;
    this.#current = Infinity;
    if (current === Infinity) return undefined;
    this.#minima.push(current);
    if (this.#minima.length > WINDOWS) this.#minima.shift();
    return Math.min(...this.#minima);
  }

  /** The delay grew (positive) or shrank by `samples`; leads of the past are told as they would be now. */
  shift(samples: number): void {
    this.#current += samples;
    for (let i = 0; i < this.#minima.length; i++) this.#minima[i]! += samples;
  }

  reset(): void {
    this.#minima.length = 0;
    this.#current = Infinity;
    this.#ticks = 0;
  }
}
