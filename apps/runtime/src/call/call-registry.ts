import type { CallSession } from './call-session.js';

/** The calls of this process. */
export class CallRegistry {
  private readonly calls = new Map<string, CallSession>();
  /** Calls that were admitted and are not yet answered; they count against the limit too. */
  private admitted = 0;
  private waiters: (() => void)[] = [];

  get size(): number {
    return this.calls.size + this.admitted;
  }

  /** Keeps a place for a call that is being answered; give it back with the function returned, once. */
  admit(): () => void {
    this.admitted += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.admitted -= 1;
      this.tellIfEmpty();
    };
  }

  add(call: CallSession): void {
    this.calls.set(call.callId, call);
  }

  /** An agent takes a caller on the screen; a call of another process, or one that is over, is none of ours. */
  acceptHandoff(handoffId: string): void {
    // A handoff's id begins with its call's.
    this.calls.get(handoffId.slice(0, handoffId.indexOf('.')))?.acceptHandoff(handoffId);
  }

  remove(callId: string): void {
    this.calls.delete(callId);
    this.tellIfEmpty();
  }

  endAll(cause: 'shutdown'): void {
    for (const call of [...this.calls.values()]) call.end(cause);
  }

  /** Resolves to true when no call is left, to false after `withinMs`. */
  async emptied(withinMs: number): Promise<boolean> {
    if (this.size === 0) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), withinMs);
      this.waiters.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  private tellIfEmpty(): void {
    if (this.size > 0) return;
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}
