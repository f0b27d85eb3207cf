interface Allowed {
  atOnce: number;
  perSecond: number;
}

/** A person who draws sends a dozen in a second. */
const MESSAGES: Allowed = { atOnce: 300, perSecond: 50 };
/** A day's drawing without a connection has about a megabyte. */
const BYTES: Allowed = { atOnce: 24_000_000, perSecond: 500_000 };

/** Counts the messages of one connection, and their bytes. */
export class MessageAllowance {
  #messages = MESSAGES.atOnce;
  #bytes = BYTES.atOnce;
  #at: number;

  /** @param now milliseconds, only compared with itself */
  constructor(private readonly now: () => number) {
    this.#at = now();
  }

  /** False when there were too many. */
  take(bytes: number): boolean {
    const now = this.now();
    const seconds = (now - this.#at) / 1000;
    this.#at = now;
    this.#messages = Math.min(MESSAGES.atOnce, this.#messages + seconds * MESSAGES.perSecond) - 1;
    this.#bytes = Math.min(BYTES.atOnce, this.#bytes + seconds * BYTES.perSecond) - bytes;
    return this.#messages >= 0 && this.#bytes >= 0;
  }
}
