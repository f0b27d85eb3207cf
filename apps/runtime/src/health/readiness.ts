/** Whether a call would be answered now, and why not. */
export class Readiness {
  private reason: string | undefined = 'starting';

  ready(): void {
    this.reason = undefined;
  }

  notReady(reason: string): void {
    this.reason = reason;
  }

  reasonNotReady(): string | undefined {
    return this.reason;
  }
}
