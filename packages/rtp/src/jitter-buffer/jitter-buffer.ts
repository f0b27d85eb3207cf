import { timestampAfter, timestampDistance } from '../packet/sequence.js';
import { Concealment } from './concealment.js';
import { LeadHistory } from './lead-history.js';
import { SampleRing } from './sample-ring.js';

/** 20 ms at 8 kHz. */
export const FRAME_SAMPLES = 160;

export interface JitterBufferOptions {
  /** Delay of the first packet; 40 by default. */
  startDelayMs?: number;
  /** The least that is kept between the latest packet and its playout; 20 by default. */
  minDelayMs?: number;
  /** No packet waits longer; 200 by default, 400 at most. */
  maxDelayMs?: number;
}

/** What one frame is made of. */
export interface PlayedFrame {
  /** Some of it was really received. */
  received: boolean;
  /** Some of it was made up to hide a hole. */
  concealed: boolean;
}

export interface JitterBufferStats {
  /** How long before its playout the last packet came. */
  delayMs: number;
  latePackets: number;
  /** Ends of a long hole, timestamp jumps and overflows, each of which sets the playout anew. */
  resyncs: number;
  concealedSamples: number;
  /** Samples inserted and left out to adapt the delay. */
  stretchedSamples: number;
  shortenedSamples: number;
}

const SAMPLES_PER_MS = 8;
/** A packet this far (500 ms) from the playout belongs to another time line. */
const JUMP = 4000;
/** Two packets that jump must agree with each other within this. */
const JUMP_AGREEMENT = 1600;
/** Longest payload taken, 200 ms: nobody sends more, and the ring stays far from full. */
const LONGEST_PAYLOAD = 1600;
/** After so many empty ticks (60 ms) the stream is dry: the next packet begins anew. */
const DRY_TICKS = 3;
/**
 * The delay shrinks in steps of 10 ms, where nobody speaks; after so many ticks of waiting also in speech, and sooner
 * while there are more than 40 ms to be won.
 */
const SHRINK_STEP = 80;
const SHRINK_PATIENCE = 100;
const SHRINK_IMPATIENCE = 15;
const MUCH_TO_SHRINK = 320;
const QUIET_PEAK = 300;

/**
 * Turns packets that come when they like into exactly 160 samples per 20 ms tick. Its time is the ticks and the RTP
 * timestamps alone. The delay grows as soon as a packet comes late, and shrinks when packets have long been early, which
 * also evens out a sender whose clock drifts.
 */
export class JitterBuffer {
  readonly #ring = new SampleRing();
  readonly #concealment = new Concealment();
  readonly #leads = new LeadHistory();
  readonly #startDelay: number;
  readonly #minDelay: number;
  readonly #maxDelay: number;
  #anchored = false;
  /** Timestamp of the next sample to be played. */
  #playhead = 0;
  /** Timestamp after the newest sample that came, and after the last that was really played. */
  #newestEnd = 0;
  #playedEnd = 0;
  #dryTicks = DRY_TICKS;
  #jumpExpected: number | undefined;
  #toInsert = 0;
  #toShrink = 0;
  #shrinkWaited = 0;
  readonly #frame: PlayedFrame = { received: false, concealed: false };
  readonly #stats = {
    delayMs: 0,
    latePackets: 0,
    resyncs: 0,
    concealedSamples: 0,
    stretchedSamples: 0,
    shortenedSamples: 0,
  };

  constructor(options: JitterBufferOptions = {}) {
    this.#maxDelay = Math.min(options.maxDelayMs ?? 200, 400) * SAMPLES_PER_MS;
    this.#minDelay = Math.min((options.minDelayMs ?? 20) * SAMPLES_PER_MS, this.#maxDelay);
    this.#startDelay = Math.min((options.startDelayMs ?? 40) * SAMPLES_PER_MS, this.#maxDelay);
  }

  stats(): JitterBufferStats {
    return { ...this.#stats };
  }

  /**
   * Takes the payload `bytes[start … end)`, one byte a sample, decoded by `table`. Duplicates by sequence number must be
   * kept out by the caller; those that come in time do no harm here.
   */
  put(timestamp: number, bytes: Uint8Array, start: number, end: number, table: Int16Array): void {
    const length = Math.min(end - start, LONGEST_PAYLOAD);
    if (length <= 0) return;
    if (!this.#anchored) this.#anchor(timestamp);
    let lead = timestampDistance(this.#playhead, timestamp);
    if (this.#isJump(lead)) {
      if (!this.#confirmsJump(timestamp, length)) return;
      this.#resync(timestamp);
    } else if (this.#isDry() && (lead < this.#startDelay || lead > this.#maxDelay)) {
      this.#resync(timestamp);
    }
    this.#jumpExpected = undefined;
    lead = timestampDistance(this.#playhead, timestamp);
    if (lead < 0) lead = this.#meetLate(timestamp, lead);
    else if (lead > this.#maxDelay) lead = this.#dropOldest(lead);
    this.#stats.delayMs = Math.max(0, lead) / SAMPLES_PER_MS;
    this.#leads.note(lead);
    const late = Math.max(0, -lead);
    if (late >= length) return;
    this.#ring.decodeTo(timestampAfter(timestamp, late), bytes, start + late, start + length, table);
    const newestEnd = timestampAfter(timestamp, length);
    if (timestampDistance(this.#newestEnd, newestEnd) > 0) this.#newestEnd = newestEnd;
  }

  /** Fills `into` with the next 160 samples. The answer is one object, filled anew by each call. */
  read(into: Int16Array): PlayedFrame {
    this.#frame.received = false;
    this.#frame.concealed = false;
    if (!this.#anchored) into.fill(0);
    else if (this.#toInsert > 0) this.#insert(into);
    else if (this.#shrinksNow()) this.#playShortened(into);
    else this.#play(into);
    this.#dryTicks = this.#frame.received ? 0 : Math.min(this.#dryTicks + 1, DRY_TICKS);
    const least = this.#leads.tick();
    if (least !== undefined) this.#toShrink = Math.max(0, least - this.#minDelay);
    return this.#frame;
  }

  /** Another source: everything begins anew. */
  reset(): void {
    this.#ring.clear(0, Infinity);
    this.#anchored = false;
    this.#dryTicks = DRY_TICKS;
    this.#jumpExpected = undefined;
    this.#forgetAdaptation();
  }

  #anchor(timestamp: number): void {
    this.#ring.clear(0, Infinity);
    this.#anchored = true;
    this.#playhead = timestampAfter(timestamp, -this.#startDelay);
    this.#newestEnd = timestamp;
    this.#playedEnd = this.#playhead;
    this.#forgetAdaptation();
  }

  #resync(timestamp: number): void {
    this.#stats.resyncs++;
    this.#anchor(timestamp);
  }

  #forgetAdaptation(): void {
    this.#leads.reset();
    this.#toInsert = 0;
    this.#toShrink = 0;
    this.#shrinkWaited = 0;
  }

  #isDry(): boolean {
    return this.#dryTicks >= DRY_TICKS && timestampDistance(this.#playhead, this.#newestEnd) <= 0;
  }

  #isJump(lead: number): boolean {
    return lead >= JUMP || lead <= -JUMP;
  }

  /** One stray timestamp changes nothing; a second one that goes on from it does, and so does any when all is dry. */
  #confirmsJump(timestamp: number, length: number): boolean {
    if (this.#isDry()) return true;
    const expected = this.#jumpExpected;
    this.#jumpExpected = timestampAfter(timestamp, length);
    return expected !== undefined && Math.abs(timestampDistance(expected, timestamp)) <= JUMP_AGREEMENT;
  }

  /** A packet came after its time: the delay grows. Answers its lead after that. */
  #meetLate(timestamp: number, lead: number): number {
    this.#stats.latePackets++;
    const needed = -lead;
    const depth = timestampDistance(this.#playhead, this.#newestEnd);
    if (depth + needed > this.#maxDelay) return lead;
    this.#toShrink = 0;
    if (timestampDistance(this.#playedEnd, timestamp) >= 0) {
      // Nothing after it has been heard, only concealment: play it now, nothing is lost.
      this.#playhead = timestamp;
      this.#stats.stretchedSamples += needed;
      this.#leads.shift(needed);
      return 0;
    }
    this.#toInsert = Math.max(this.#toInsert, needed);
    return lead;
  }

  /** Packets came so early that they would wait too long: the oldest sound is left out. */
  #dropOldest(lead: number): number {
    const excess = lead - this.#maxDelay;
    this.#stats.resyncs++;
    this.#playhead = this.#ring.clear(this.#playhead, excess);
    this.#leads.shift(-excess);
    return this.#maxDelay;
  }

  #play(into: Int16Array): void {
    if (this.#ring.take(this.#playhead, into)) {
      // The usual case: all of it is there.
      this.#concealment.heardFrame(into);
      this.#frame.received = true;
      this.#playhead = timestampAfter(this.#playhead, FRAME_SAMPLES);
      this.#playedEnd = this.#playhead;
      return;
    }
    for (let i = 0; i < FRAME_SAMPLES; i++) into[i] = this.#sampleAt(timestampAfter(this.#playhead, i));
    this.#playhead = this.#ring.clear(this.#playhead, FRAME_SAMPLES);
  }

  /** One frame of made-up sound while the playout waits, so that packets like the late one come in time from now on. */
  #insert(into: Int16Array): void {
    for (let i = 0; i < FRAME_SAMPLES; i++) into[i] = this.#conceal();
    this.#toInsert = Math.max(0, this.#toInsert - FRAME_SAMPLES);
    this.#stats.stretchedSamples += FRAME_SAMPLES;
    this.#leads.shift(FRAME_SAMPLES);
  }

  #shrinksNow(): boolean {
    if (this.#toShrink < SHRINK_STEP) return false;
    this.#shrinkWaited++;
    const span = FRAME_SAMPLES + SHRINK_STEP;
    if (this.#ring.isQuiet(this.#playhead, span, QUIET_PEAK)) return true;
    const patience = this.#toShrink > MUCH_TO_SHRINK ? SHRINK_IMPATIENCE : SHRINK_PATIENCE;
    return this.#shrinkWaited > patience && this.#ring.count(this.#playhead, span) === span;
  }

  /** Plays 240 samples in the time of 160: the second half glides into what comes 10 ms later. */
  #playShortened(into: Int16Array): void {
    for (let i = 0; i < FRAME_SAMPLES; i++) {
      const sample = this.#ring.peek(timestampAfter(this.#playhead, i));
      const ahead = this.#ring.peek(timestampAfter(this.#playhead, i + SHRINK_STEP));
      const weight = Math.max(0, (i - SHRINK_STEP) / (FRAME_SAMPLES - SHRINK_STEP));
      into[i] = Math.round(sample * (1 - weight) + ahead * weight);
    }
    this.#concealment.heardFrame(into);
    this.#frame.received = true;
    this.#playhead = this.#ring.clear(this.#playhead, FRAME_SAMPLES + SHRINK_STEP);
    this.#playedEnd = this.#playhead;
    this.#toShrink -= SHRINK_STEP;
    this.#shrinkWaited = 0;
    this.#stats.shortenedSamples += SHRINK_STEP;
    this.#leads.shift(-SHRINK_STEP);
  }

  #sampleAt(timestamp: number): number {
    if (!this.#ring.has(timestamp)) return this.#conceal();
    const sample = this.#ring.peek(timestamp);
    this.#concealment.heard(sample);
    this.#frame.received = true;
    this.#playedEnd = timestampAfter(timestamp, 1);
    return sample;
  }

  #conceal(): number {
    if (this.#concealment.silent) return 0;
    this.#frame.concealed = true;
    this.#stats.concealedSamples++;
    return this.#concealment.next();
  }
}
