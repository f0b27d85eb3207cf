import type { Effect } from '@baton/flow-engine';

export type KeypadRequest = Extract<Effect, { type: 'listen' }>['keypad'];

/**
 * Collects the keys of one answer. Its only clock is `tick`, called for every 20 ms of audio.
 * An answer is complete by an immediate key, the end key, the last digit that is wanted, or a pause between digits.
 */
export class Keypad {
  private digits = '';
  private sinceLastMs = 0;

  constructor(private readonly request: KeypadRequest) {}

  get collecting(): boolean {
    return this.digits !== '';
  }

  /** Takes one key; returns the whole answer once there is one. */
  press(key: string): string | undefined {
    this.sinceLastMs = 0;
    const { immediate, maxDigits, endKey } = this.request;
    if (this.digits === '' && immediate.includes(key)) return key;
    if (maxDigits === 0) return key;
    if (key === endKey) return this.take();
    this.digits += key;
    return this.digits.length >= maxDigits ? this.take() : undefined;
  }

  /** Time goes by; returns the answer if no further digit is coming. */
  tick(ms: number): string | undefined {
    if (!this.collecting) return undefined;
    this.sinceLastMs += ms;
    return this.sinceLastMs >= this.request.interDigitMs ? this.take() : undefined;
  }

  private take(): string {
    const { digits } = this;
    this.digits = '';
    return digits;
  }
}
