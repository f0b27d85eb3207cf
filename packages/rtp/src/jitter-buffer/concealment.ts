const PERIOD = 160;
/** For so many samples the last sound is repeated at full strength, then it fades. */
const HOLD = 80;
/** After so many samples (60 ms) there is silence. */
const SILENT_AFTER = 480;

/**
 * Fills holes by repeating the last 20 ms that were heard, fading to silence within 60 ms: loss of a packet is hardly
 * heard, and a sender that stops does not hum.
 */
export class Concealment {
  readonly #last = new Int16Array(PERIOD);
  #position = 0;
  #missing = SILENT_AFTER;

  /** True once a hole has lasted so long that nothing but silence is made. */
  get silent(): boolean {
    return this.#missing >= SILENT_AFTER;
  }

  /** A sample that was really received. */
  heard(sample: number): void {
    this.#missing = 0;
    this.#last[this.#position] = sample;
    this.#position = (this.#position + 1) % PERIOD;
  }

  /** 160 samples that were really received. */
  heardFrame(frame: Int16Array): void {
    this.#missing = 0;
    this.#position = 0;
    this.#last.set(frame);
  }

  /** A sample for a hole. */
  next(): number {
    if (this.#missing >= SILENT_AFTER) return 0;
    const gain = this.#missing < HOLD ? 1 : (SILENT_AFTER - this.#missing) / (SILENT_AFTER - HOLD);
    // The oldest of the last 20 ms comes first, so the repetition joins where the sound broke off.
    const sample = this.#last[(this.#position + this.#missing) % PERIOD]! * gain;
    this.#missing++;
    return Math.trunc(sample);
  }
}
