/** What a trial line's number looks like (persistence, trial-line.repository.ts). */
const TRIAL_NUMBER = /^9[0-9]{9}$/;
/** So many different wrong ones from one address within a minute are mistakes; who dials more is looking for one. */
const MISTAKES = 10;
const WINDOW_MS = 60_000;
/** Addresses that are remembered at most: who sends from more has forged them, and hears no answer there. */
const ADDRESSES = 10_000;

/** What may answer: on trial it is of no environment. */
interface Answering {
  environment: string | null;
}

/** Keeps whoever dials about from finding a draft on trial. Numbers that are bound are not their concern. */
export class TrialGuesses {
  readonly #missed = new Map<string, Set<string>>();
  #since: number;

  /** @param now milliseconds, only compared with itself */
  constructor(private readonly now: () => number) {
    this.#since = now();
  }

  /**
   * @param found what the number reaches
   * @returns that, or undefined where it is a trial and too many were guessed from this address before
   */
  checked<Found extends Answering>(address: string, dialled: string, found: Found | undefined): Found | undefined {
    if (found !== undefined && found.environment !== null) return found;
    if (this.now() - this.#since >= WINDOW_MS || this.#missed.size >= ADDRESSES) {
      this.#missed.clear();
      this.#since = this.now();
    }
    const missed = this.#missed.get(address) ?? new Set();
    if (found !== undefined) return missed.size > MISTAKES ? undefined : found;
    if (TRIAL_NUMBER.test(dialled) && missed.size <= MISTAKES) this.#missed.set(address, missed.add(dialled));
    return undefined;
  }
}
