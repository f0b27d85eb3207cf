import { type Clock, type TimerHandle } from './clock.js';

/**
 * A clock that knows how many of its timers are still pending, so that a leak can be seen, and that survives what they
 * do: a listener of the application that throws must not end the process.
 */
export class CountingClock implements Clock {
  private readonly open = new Set<TimerHandle>();

  constructor(
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {}

  get timers(): number {
    return this.open.size;
  }

  now(): number {
    return this.clock.now();
  }

  setTimeout(fire: () => void, ms: number): TimerHandle {
    const inner = this.clock.setTimeout(() => {
      this.open.delete(inner);
      try {
        fire();
      } catch (error) {
        this.onError(error);
      }
    }, ms);
    this.open.add(inner);
    return {
      cancel: () => {
        this.open.delete(inner);
        inner.cancel();
      },
    };
  }

  /** Cancels whatever is still pending: the last step of stopping. */
  cancelAll(): void {
    for (const timer of this.open) timer.cancel();
    this.open.clear();
  }
}
