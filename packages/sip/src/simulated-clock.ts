import { type Clock, type TimerHandle } from './clock.js';

interface Pending {
  readonly due: number;
  readonly order: number;
  readonly fire: () => void;
}

/** A clock that stands still until it is told to move: 32 seconds of retransmissions pass in one call of `advance`. */
export class SimulatedClock implements Clock {
  private time = 0;
  private order = 0;
  private readonly pending = new Set<Pending>();

  now(): number {
    return this.time;
  }

  /** How many timers have been set and have neither fired nor been cancelled. */
  get timers(): number {
    return this.pending.size;
  }

  setTimeout(fire: () => void, ms: number): TimerHandle {
    const timer: Pending = { due: this.time + Math.max(0, ms), order: this.order++, fire };
    this.pending.add(timer);
    return { cancel: () => void this.pending.delete(timer) };
  }

  /** Moves on by `ms`, firing what falls due in order, including timers set meanwhile. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.pending.delete(next);
      this.time = next.due;
      next.fire();
    }
    this.time = end;
  }

  private next(end: number): Pending | undefined {
    let first: Pending | undefined;
    for (const timer of this.pending) {
      if (timer.due > end) continue;
      if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order)) first = timer;
    }
    return first;
  }
}
