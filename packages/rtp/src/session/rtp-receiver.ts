import { g711Codec } from '../codecs/g711.js';
import { DtmfReceiver, type DtmfListener } from '../dtmf/dtmf-receiver.js';
import { JitterBuffer, type JitterBufferOptions, type PlayedFrame } from '../jitter-buffer/jitter-buffer.js';
import { type RtpHeader } from '../packet/rtp-header.js';
import { sequenceAfter } from '../packet/sequence.js';
import { ReceptionStatistics } from '../rtcp/reception-statistics.js';
import { type ReceivePayloadType } from './rtp-session-options.js';

/** RFC 3389: what some phones send in pauses; it holds nothing to play, but it is a sign of life. */
const COMFORT_NOISE = 13;
const SAMPLES_PER_MS = 8;

type PayloadKind = Int16Array | 'telephone-event' | 'comfort-noise' | undefined;

/** The received side of one session: one source at a time, its statistics, its keys, its jitter buffer. */
export class RtpReceiver {
  readonly buffer: JitterBuffer;
  readonly #keys: DtmfReceiver;
  /** Decode table or kind by payload type. */
  readonly #kinds: PayloadKind[] = new Array<PayloadKind>(128).fill(undefined);
  #statistics = new ReceptionStatistics();
  #ssrc: number | undefined;
  #candidate: { ssrc: number; nextSequence: number } | undefined;
  #packets = 0;

  constructor(listener: DtmfListener, options: JitterBufferOptions) {
    this.buffer = new JitterBuffer(options);
    this.#keys = new DtmfReceiver(listener);
  }

  get packets(): number {
    return this.#packets;
  }

  get ssrc(): number | undefined {
    return this.#ssrc;
  }

  get statistics(): ReceptionStatistics {
    return this.#statistics;
  }

  configure(payloadTypes: readonly ReceivePayloadType[]): void {
    this.#kinds.fill(undefined);
    this.#kinds[COMFORT_NOISE] = 'comfort-noise';
    for (const { payloadType, codec } of payloadTypes) {
      if (payloadType < 0 || payloadType > 127) continue;
      this.#kinds[payloadType] = codec === 'telephone-event' ? codec : g711Codec(codec).decodeTable;
    }
  }

  takes(payloadType: number): boolean {
    return this.#kinds[payloadType] !== undefined;
  }

  /**
   * Whether the packet is of the source that is listened to, or of a new one that took its place: two packets in
   * sequence, with nothing of the old one in between. One slot, so a flood of SSRCs takes no memory.
   */
  follows(header: RtpHeader): boolean {
    const { ssrc, sequenceNumber } = header;
    if (ssrc === this.#ssrc) {
      this.#candidate = undefined;
      return true;
    }
    if (this.#ssrc !== undefined) {
      const candidate = this.#candidate;
      this.#candidate = { ssrc, nextSequence: sequenceAfter(sequenceNumber) };
      if (candidate?.ssrc !== ssrc || candidate.nextSequence !== sequenceNumber) return false;
      this.startAnew();
    }
    this.#ssrc = ssrc;
    return true;
  }

  /** Takes a packet that `takes` and `follows`; `play` is false on hold. */
  accept(bytes: Uint8Array, header: RtpHeader, nowMs: number, play: boolean): void {
    this.#packets++;
    const kind = this.#kinds[header.payloadType];
    if (!this.#statistics.note(header.sequenceNumber, header.timestamp, Math.round(nowMs * SAMPLES_PER_MS))) return;
    if (!play || kind === undefined || kind === 'comfort-noise') return;
    if (kind === 'telephone-event') {
      this.#keys.accept(bytes, header.payloadStart, header.payloadEnd, header.timestamp);
    } else {
      this.buffer.put(header.timestamp, bytes, header.payloadStart, header.payloadEnd, kind);
    }
  }

  /** The next 20 ms. */
  play(into: Int16Array): PlayedFrame {
    this.#keys.tick();
    return this.buffer.read(into);
  }

  /** Another source or another stretch of the call: what is buffered belongs to the past. */
  startAnew(): void {
    this.#ssrc = undefined;
    this.#candidate = undefined;
    this.#statistics = new ReceptionStatistics();
    this.#keys.reset();
    this.buffer.reset();
  }
}
