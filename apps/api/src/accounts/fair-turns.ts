export interface TurnLimits {
  /** That run at once, of all; of one account. */
  atOnce: number;
  ofOne: number;
  /** That may wait, of all; of one account. */
  waiting: number;
  waitingOfOne: number;
}

/** Whose limit is reached: that of who asks, or that of all together. */
export type TakenBy = 'own' | 'all';

interface Waiting {
  who: string | null;
  go: () => void;
}

/**
 * Turns at something of which there is little, shared among accounts: none can take all of it, nor all places to wait.
 */
export class FairTurns {
  readonly #running = new Map<string | null, number>();
  #waiting: Waiting[] = [];
  #busy = 0;

  /** @param refusal what is thrown at who cannot even wait */
  constructor(
    private readonly limits: TurnLimits,
    private readonly refusal: (taken: TakenBy) => Error,
  ) {}

  /**
   * Does the work when its turn has come.
   * @param who an account; null: nobody's share is counted
   */
  async run<T>(who: string | null, work: () => Promise<T>): Promise<T> {
    if (this.#mayBegin(who)) this.#begin(who);
    else await this.#wait(who);
    try {
      return await work();
    } finally {
      this.#end(who);
    }
  }

  #mayBegin(who: string | null): boolean {
    const own = who === null ? 0 : (this.#running.get(who) ?? 0);
    return this.#busy < this.limits.atOnce && own < this.limits.ofOne;
  }

  #begin(who: string | null): void {
    this.#busy += 1;
    this.#running.set(who, (this.#running.get(who) ?? 0) + 1);
  }

  #wait(who: string | null): Promise<void> {
    const own = who === null ? 0 : this.#waiting.filter((waiting) => waiting.who === who).length;
    if (own >= this.limits.waitingOfOne) throw this.refusal('own');
    if (this.#waiting.length >= this.limits.waiting) throw this.refusal('all');
    return new Promise((go) => this.#waiting.push({ who, go }));
  }

  /** Hands the place over, so that nobody who comes meanwhile can take it; to somebody else, if there is anybody. */
  #end(who: string | null): void {
    this.#busy -= 1;
    const left = (this.#running.get(who) ?? 1) - 1;
    if (left === 0) this.#running.delete(who);
    else this.#running.set(who, left);
    const ready = this.#waiting.filter((waiting) => this.#mayBegin(waiting.who));
    const next = ready.find((waiting) => waiting.who !== who) ?? ready[0];
    if (next === undefined) return;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
    this.#begin(next.who);
    next.go();
  }
}
