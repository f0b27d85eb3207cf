/** Waits for the next call of `wake`, or the time limit; a `wake` that came while nobody waited counts for the next wait. */
export class WakeUp {
  #woken = false;
  #resume: (() => void) | null = null;

  readonly wake = (): void => {
    this.#woken = true;
    this.#resume?.();
  };

  async wait(limitMs: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resume) => {
        const timer = setTimeout(resume, limitMs);
        this.#resume = () => {
          clearTimeout(timer);
          resume();
        };
      });
      this.#resume = null;
    }
    this.#woken = false;
  }
}
