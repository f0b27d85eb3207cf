/** Messages that a browser may send at once, and so many a second then. A person who draws sends a dozen. */
const AT_ONCE = 300;
const PER_SECOND = 50;

/** Counts the messages of one connection. */
export class MessageAllowance {
  #left = AT_ONCE;
  #at: number;

  /** @param now milliseconds, only compared with itself */
  constructor(private readonly now: () => number) {
    this.#at = now();
  }

  /** False when there were too many. */
  take(): boolean {
    const now = this.now();
    this.#left = Math.min(AT_ONCE, this.#left + ((now - this.#at) * PER_SECOND) / 1000);
    this.#at = now;
    this.#left -= 1;
    return this.#left >= 0;
  }
}
