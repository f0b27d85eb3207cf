import type { VadDecision } from '@baton/speech';

/** −40 dBov: louder than a quiet line, softer than anybody on the telephone. */
const loudPower = 328 ** 2;

/** The frames of one call that wait for their decisions. */
export class BatchedStream {
  private readonly waiting: Int16Array[] = [];
  private decided = 0;

  constructor(private readonly onDecision: (decision: VadDecision) => void) {}

  wait(frame: Int16Array): void {
    this.waiting.push(frame);
  }

  /** Decides the oldest waiting frame. */
  decide(speech: boolean, probability: number): void {
    const frame = this.waiting.shift();
    if (frame) this.onDecision({ index: this.decided++, frame, speech, probability });
  }

  /** Decides all waiting frames. Returns how many. */
  decideAllByLoudness(): number {
    const count = this.waiting.length;
    for (const frame of [...this.waiting]) {
      const power = frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
      this.decide(power > loudPower, Number(power > loudPower));
    }
    return count;
  }
}
