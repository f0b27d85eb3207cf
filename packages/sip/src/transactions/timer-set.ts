import { type Clock, type TimerHandle } from '../clock.js';

/** The named timers of one transaction: setting one again replaces it, and all go together. */
export class TimerSet<Name extends string> {
  private readonly running = new Map<Name, TimerHandle>();

  constructor(private readonly clock: Clock) {}

  set(name: Name, ms: number, fire: () => void): void {
    this.cancel(name);
    const timer = this.clock.setTimeout(() => {
      this.running.delete(name);
      fire();
    }, ms);
    this.running.set(name, timer);
  }

  cancel(name: Name): void {
    this.running.get(name)?.cancel();
    this.running.delete(name);
  }

  cancelAll(): void {
    for (const timer of this.running.values()) timer.cancel();
    this.running.clear();
  }
}
