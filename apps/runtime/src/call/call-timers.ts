import type { CallTimers } from './call-context.js';

/** The flow's timers of one call. */
export class FlowTimers implements CallTimers {
  private readonly running = new Map<string, NodeJS.Timeout>();

  constructor(private readonly onTimer: (timerId: string) => void) {}

  start(timerId: string, ms: number): void {
    this.cancel(timerId);
    const timer = setTimeout(() => {
      this.running.delete(timerId);
      this.onTimer(timerId);
    }, ms);
    this.running.set(timerId, timer);
  }

  cancel(timerId: string): void {
    clearTimeout(this.running.get(timerId));
    this.running.delete(timerId);
  }

  close(): void {
    for (const timer of this.running.values()) clearTimeout(timer);
    this.running.clear();
  }
}
