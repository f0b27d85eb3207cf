/** How a request that was let through ended; `unknown`: it was given up, which says nothing about the host. */
export type PassEnd = 'success' | 'failure' | 'unknown';

/** Leave to ask a host once; `end` is called once. */
export interface Pass {
  end(how: PassEnd): void;
}

export interface BreakerLimits {
  /** Failures in a row after which nobody asks any more. */
  failures: number;
  /** How long nobody asks, milliseconds; then one request at a time tries. */
  restMs: number;
}

export const breakerLimits: BreakerLimits = { failures: 5, restMs: 10_000 };

/**
 * Spares a host that does not answer, and callers the wait for it. Closed: everyone asks. Open, after some failures in a
 * row: nobody does. Half open, when it has rested: one request tries, and its end decides.
 */
export class CircuitBreaker {
  private failures = 0;
  private restsUntil: number | null = null;
  private probing = false;

  constructor(
    private readonly limits: BreakerLimits,
    /** Milliseconds of a clock that never goes back. */
    private readonly now: () => number,
  ) {}

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.restsUntil === null) return 'closed';
    return this.probing || this.now() >= this.restsUntil ? 'half-open' : 'open';
  }

  /** No failure since the last success: as good as new. */
  get isFresh(): boolean {
    return this.restsUntil === null && this.failures === 0;
  }

  /** Undefined: the host is not to be asked now. */
  pass(): Pass | undefined {
    if (this.state === 'closed') return { end: (how) => this.ended(how) };
    if (this.state === 'open' || this.probing) return undefined;
    this.probing = true;
    return { end: (how) => this.probed(how) };
  }

  private ended(how: PassEnd): void {
    // What was begun before it opened comes too late to say anything.
    if (this.restsUntil !== null || how === 'unknown') return;
    this.failures = how === 'success' ? 0 : this.failures + 1;
    if (this.failures >= this.limits.failures) this.rest();
  }

  private probed(how: PassEnd): void {
    this.probing = false;
    if (how === 'failure') this.rest();
    if (how !== 'success') return;
    this.restsUntil = null;
    this.failures = 0;
  }

  private rest(): void {
    this.restsUntil = this.now() + this.limits.restMs;
  }
}

/** A breaker per origin, shared by all calls of the process. */
export class CircuitBreakers {
  private readonly byOrigin = new Map<string, CircuitBreaker>();

  constructor(
    private readonly limits: BreakerLimits = breakerLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Undefined: the host is not to be asked now. */
  pass(origin: string): Pass | undefined {
    const breaker = this.byOrigin.get(origin) ?? new CircuitBreaker(this.limits, this.now);
    this.byOrigin.set(origin, breaker);
    const pass = breaker.pass();
    return (
      pass && {
        end: (how) => {
          pass.end(how);
          // Only hosts with something to remember are kept.
          if (breaker.isFresh && this.byOrigin.get(origin) === breaker) this.byOrigin.delete(origin);
        },
      }
    );
  }

  /** How many hosts are in this state. */
  count(state: 'open' | 'half-open'): number {
    return [...this.byOrigin.values()].filter((breaker) => breaker.state === state).length;
  }
}
