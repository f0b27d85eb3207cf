import { sequenceDistance } from '../packet/sequence.js';

/** RFC 3550 A.1: a gap of more than this forward, or a step back of more than that, is a sequence that began anew. */
const MOST_DROPOUT = 3000;
const MOST_MISORDER = 100;
const REMEMBERED = 512;

/** Counts what comes from one source, as RFC 3550 A.1 (sequence), A.3 (loss) and A.8 (jitter) say. */
export class ReceptionStatistics {
  #first = 0;
  /** Highest sequence number, cycles added. */
  #highest = 0;
  #begun = false;
  #received = 0;
  #duplicates = 0;
  #expectedBefore = 0;
  #receivedBefore = 0;
  #transit: number | undefined;
  #jitter = 0;
  #restartAt: number | undefined;
  /** Extended sequence number by its place; tells duplicates. */
  readonly #recent = new Float64Array(REMEMBERED).fill(-1);

  /**
   * Counts one packet; `arrival` is in timestamp units of any constant offset. Answers false for a duplicate and for a
   * stray sequence number: the packet is not to be played.
   */
  note(sequence: number, timestamp: number, arrival: number): boolean {
    if (!this.#begun) this.#begin(sequence);
    const step = sequenceDistance(this.#highest & 0xffff, sequence);
    if (step > MOST_DROPOUT || step < -MOST_MISORDER) {
      // Two in a row say that the source began anew; one alone is a stray.
      if (this.#restartAt !== sequence) {
        this.#restartAt = (sequence + 1) & 0xffff;
        return false;
      }
      this.#begin(sequence);
      return this.#count(this.#highest, timestamp, arrival);
    }
    const extended = this.#highest + step;
    if (this.#recent[extended % REMEMBERED] === extended) {
      this.#duplicates++;
      return false;
    }
    if (step > 0) this.#highest = extended;
    return this.#count(extended, timestamp, arrival);
  }

  get received(): number {
    return this.#received;
  }

  get duplicates(): number {
    return this.#duplicates;
  }

  /** Packets that should have come and have not. */
  get cumulativeLost(): number {
    return this.#begun ? this.#expected() - this.#received : 0;
  }

  /** Interarrival jitter in timestamp units. */
  get jitter(): number {
    return Math.round(this.#jitter);
  }

  get extendedHighestSequence(): number {
    // A cycle is added at the beginning so that late packets of before it stay positive.
    return (this.#highest - 0x10000) >>> 0;
  }

  /** Loss since the last call of this, in 1/256: A.3. */
  takeFractionLost(): number {
    const expected = this.#expected();
    const expectedNow = expected - this.#expectedBefore;
    const lostNow = expectedNow - (this.#received - this.#receivedBefore);
    this.#expectedBefore = expected;
    this.#receivedBefore = this.#received;
    return expectedNow <= 0 || lostNow <= 0 ? 0 : Math.min(255, Math.floor((lostNow << 8) / expectedNow));
  }

  #begin(sequence: number): void {
    this.#begun = true;
    this.#first = sequence + 0x10000;
    this.#highest = this.#first;
    this.#received = 0;
    this.#expectedBefore = 0;
    this.#receivedBefore = 0;
    this.#transit = undefined;
    this.#restartAt = undefined;
    this.#recent.fill(-1);
  }

  #count(extended: number, timestamp: number, arrival: number): boolean {
    this.#restartAt = undefined;
    this.#recent[extended % REMEMBERED] = extended;
    this.#received++;
    const transit = (arrival - timestamp) | 0;
    if (this.#transit !== undefined) this.#jitter += (Math.abs((transit - this.#transit) | 0) - this.#jitter) / 16;
    this.#transit = transit;
    return true;
  }

  #expected(): number {
    return this.#begun ? this.#highest - this.#first + 1 : 0;
  }
}
