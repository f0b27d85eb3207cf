import { timestampDistance } from '../packet/sequence.js';
import { digitOfEvent, TELEPHONE_EVENT_BYTES, type DtmfDigit } from './telephone-event.js';

/** What a caller pressed: `durationMs` as their phone measured it. */
export interface DtmfKey {
  digit: DtmfDigit;
  durationMs: number;
}

export interface DtmfListener {
  /** The first packet of a key that arrived, be it its start, its middle or its end. */
  onKeyStart(digit: DtmfDigit): void;
  /** The key was let go, or its end was lost. Comes once for every start. */
  onKey(key: DtmfKey): void;
}

/** A key whose updates stop for so long has been let go: its three end packets were lost. */
const LOST_END_MS = 160;
const TICK_MS = 20;
/** How many finished keys are remembered, so that an end packet which strays in late makes no second key. */
const REMEMBERED = 8;
/** RFC 4733 §2.5.1.3: a longer event goes on in a next segment, whose timestamp is this much further. */
const LONGEST_SEGMENT = 0xffff;

/**
 * Telephone events of one RTP source (RFC 4733 §2.5.2): the RTP timestamp names a key, so however many packets tell of
 * it, whichever of them are lost and with or without a marker, it is one key; another timestamp is another key.
 */
export class DtmfReceiver {
  readonly #listener: DtmfListener;
  readonly #clockRate: number;
  #digit: DtmfDigit | undefined;
  #event = 0;
  #timestamp = 0;
  /** Timestamp units, of the present segment and of the segments before it. */
  #duration = 0;
  #durationBefore = 0;
  #quietTicks = 0;
  readonly #finished: number[] = [];

  constructor(listener: DtmfListener, clockRate = 8000) {
    this.#listener = listener;
    this.#clockRate = clockRate;
  }

  /** Takes the payload `bytes[start … end)` of one telephone-event packet; anything unknown in it is ignored. */
  accept(bytes: Uint8Array, start: number, end: number, timestamp: number): void {
    // §2.5.1.5 lets several events share a packet; the first is the one that the timestamp names.
    if (end - start < TELEPHONE_EVENT_BYTES) return;
    const event = bytes[start]!;
    const digit = digitOfEvent(event);
    if (digit === undefined || this.#finished.includes(timestamp)) return;
    const duration = (bytes[start + 2]! << 8) | bytes[start + 3]!;
    if (this.#digit === undefined || timestamp !== this.#timestamp) {
      if (this.#digit !== undefined && timestampDistance(this.#timestamp, timestamp) < 0) return;
      if (this.#continues(event, timestamp)) this.#nextSegment(timestamp);
      else this.#begin(digit, event, timestamp);
    } else if (event !== this.#event) {
      return;
    }
    this.#quietTicks = 0;
    this.#duration = Math.max(this.#duration, duration);
    if ((bytes[start + 1]! & 0x80) !== 0) this.#finish();
  }

  /** To be called every 20 ms: finishes a key whose end was lost. */
  tick(): void {
    if (this.#digit === undefined) return;
    this.#quietTicks++;
    if (this.#quietTicks * TICK_MS >= LOST_END_MS) this.#finish();
  }

  /** The source changed: what is under way is finished, and old timestamps mean nothing any more. */
  reset(): void {
    this.#finish();
    this.#finished.length = 0;
  }

  #continues(event: number, timestamp: number): boolean {
    return (
      this.#digit !== undefined &&
      event === this.#event &&
      timestampDistance(this.#timestamp, timestamp) === LONGEST_SEGMENT
    );
  }

  #nextSegment(timestamp: number): void {
    this.#remember(this.#timestamp);
    this.#durationBefore += LONGEST_SEGMENT;
    this.#duration = 0;
    this.#timestamp = timestamp;
  }

  #begin(digit: DtmfDigit, event: number, timestamp: number): void {
    this.#finish();
    this.#digit = digit;
    this.#event = event;
    this.#timestamp = timestamp;
    this.#duration = 0;
    this.#durationBefore = 0;
    this.#listener.onKeyStart(digit);
  }

  #finish(): void {
    const digit = this.#digit;
    if (digit === undefined) return;
    this.#digit = undefined;
    this.#remember(this.#timestamp);
    const units = this.#durationBefore + this.#duration;
    this.#listener.onKey({ digit, durationMs: Math.round((units * 1000) / this.#clockRate) });
  }

  #remember(timestamp: number): void {
    this.#finished.push(timestamp);
    if (this.#finished.length > REMEMBERED) this.#finished.shift();
  }
}
