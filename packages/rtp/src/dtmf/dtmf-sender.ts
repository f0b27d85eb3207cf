import { eventOfDigit, type DtmfDigit } from './telephone-event.js';

/** One telephone-event packet to be sent now. */
export interface DtmfPacket {
  event: number;
  end: boolean;
  /** The marker bit is set on the first packet of a key only: RFC 4733 §2.5.1.1. */
  marker: boolean;
  /** Of the key, the same in all of its packets. */
  timestamp: number;
  /** Timestamp units since the key began. */
  duration: number;
}

const SAMPLES_PER_TICK = 160;
const SHORTEST_MS = 40;
/** RFC 4733 §2.5.1.3: 16 bits of duration at 8000 Hz; nobody holds a key for longer on purpose. */
const LONGEST_MS = 8000;
/** §2.5.1.4: the last packet is sent three times, at the pace of the updates. */
const END_PACKETS = 3;
/** Silence after the end packets, so that the far side hears two keys where two were pressed. */
const PAUSE_TICKS = 2;
const MOST_QUEUED = 64;

/** Turns keys into a packet per 20 ms tick: updates while the key is down, three ends, a pause, the next key. */
export class DtmfSender {
  readonly #queue: { event: number; samples: number }[] = [];
  #current: { event: number; samples: number; timestamp: number } | undefined;
  #elapsed = 0;
  #endsSent = 0;
  #pause = 0;

  /** Queues a key of `durationMs` (40 … 8000, else the nearest of them). False when too many wait already. */
  press(digit: DtmfDigit, durationMs: number): boolean {
    if (this.#queue.length >= MOST_QUEUED) return false;
    const ms = Math.min(Math.max(durationMs, SHORTEST_MS), LONGEST_MS);
    const ticks = Math.ceil(ms / 20);
    this.#queue.push({ event: eventOfDigit(digit), samples: ticks * SAMPLES_PER_TICK });
    return true;
  }

  /** True while a key is being sent or waits; the audio rests meanwhile. */
  get busy(): boolean {
    return this.#current !== undefined || this.#pause > 0 || this.#queue.length > 0;
  }

  /** The packet of this tick, whose first sample is `timestamp`; undefined in the pause between keys. */
  tick(timestamp: number): DtmfPacket | undefined {
    if (this.#pause > 0) {
      this.#pause--;
      return undefined;
    }
    const current = this.#current ?? this.#next(timestamp);
    if (current === undefined) return undefined;
    const marker = this.#elapsed === 0;
    this.#elapsed = Math.min(this.#elapsed + SAMPLES_PER_TICK, current.samples);
    const end = this.#elapsed === current.samples;
    if (end && ++this.#endsSent === END_PACKETS) {
      this.#current = undefined;
      this.#pause = PAUSE_TICKS;
    }
    return { event: current.event, end, marker, timestamp: current.timestamp, duration: this.#elapsed };
  }

  /** Forgets what waits; a key under way ends with its three end packets. */
  clear(): void {
    this.#queue.length = 0;
    if (this.#current !== undefined && this.#elapsed > 0) this.#current.samples = this.#elapsed;
  }

  #next(timestamp: number): { event: number; samples: number; timestamp: number } | undefined {
    const key = this.#queue.shift();
    if (key === undefined) return undefined;
    this.#current = { ...key, timestamp };
    this.#elapsed = 0;
    this.#endsSent = 0;
    return this.#current;
  }
}
