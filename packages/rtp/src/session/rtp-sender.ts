import { type Socket } from 'node:dgram';
import { g711Codec, type G711Codec } from '../codecs/g711.js';
import { DtmfSender } from '../dtmf/dtmf-sender.js';
import { TELEPHONE_EVENT_BYTES, writeTelephoneEvent, type DtmfDigit } from '../dtmf/telephone-event.js';
import { FRAME_SAMPLES } from '../jitter-buffer/jitter-buffer.js';
import { RTP_HEADER_BYTES, writeRtpHeader } from '../packet/rtp-header.js';
import { sequenceAfter, timestampAfter } from '../packet/sequence.js';
import { DatagramSlots } from './datagram-slots.js';
import { type FrameSource, type RtpMedia } from './rtp-session-options.js';
import { type TransportAddress } from './source-latch.js';

const SAMPLES_PER_MS = 8;
const LONGEST_PTIME_MS = 60;
/** −10 dBm0 and a bit, as phones send it: RFC 4733 §2.3.4. */
const KEY_VOLUME = 10;

/** Turns a frame per tick into packets of the negotiated codec and length; SSRC, sequence and timestamps never jump. */
export class RtpSender {
  readonly ssrc: number;
  source: FrameSource | undefined;
  readonly #continuous: boolean;
  readonly #slots: DatagramSlots;
  readonly #keys = new DtmfSender();
  #codec: G711Codec;
  #payloadType = 0;
  #keyPayloadType: number | undefined;
  #packetSamples = FRAME_SAMPLES;
  #active = false;
  #sequence: number;
  /** Of the first sample of the next tick. It goes on while nothing is sent (RFC 3550 §5.1). */
  #timestamp: number;
  /** The next packet is the first after a pause: RFC 3551 §4.1. */
  #marker = true;
  readonly #pending = new Uint8Array(LONGEST_PTIME_MS * SAMPLES_PER_MS + FRAME_SAMPLES);
  #pendingSamples = 0;
  #packets = 0;
  #octets = 0;

  constructor(socket: Socket, random: () => number, continuous: boolean, media: RtpMedia) {
    this.ssrc = Math.floor(random() * 2 ** 32);
    this.#sequence = Math.floor(random() * 2 ** 16);
    this.#timestamp = Math.floor(random() * 2 ** 32);
    this.#continuous = continuous;
    this.#slots = new DatagramSlots(socket, 8, RTP_HEADER_BYTES + LONGEST_PTIME_MS * SAMPLES_PER_MS);
    this.#codec = g711Codec(media.codec);
    this.configure(media);
  }

  get packets(): number {
    return this.#packets;
  }

  get octets(): number {
    return this.#octets;
  }

  get dropped(): number {
    return this.#slots.dropped;
  }

  get timestamp(): number {
    return this.#timestamp;
  }

  configure(media: RtpMedia): void {
    const codec = g711Codec(media.codec);
    // What waits for its packet was coded the old way; it is less than a packet's worth.
    if (codec !== this.#codec) this.#pendingSamples = 0;
    this.#codec = codec;
    this.#payloadType = media.payloadType;
    this.#keyPayloadType = media.telephoneEventPayloadType;
    const ptimeMs = Math.min(Math.max(Math.round(media.ptimeMs / 10) * 10, 10), LONGEST_PTIME_MS);
    this.#packetSamples = ptimeMs * SAMPLES_PER_MS;
    this.#active = media.weSend;
    if (!this.#active) this.#keys.clear();
  }

  press(digit: DtmfDigit, durationMs: number): boolean {
    return this.#active && this.#keyPayloadType !== undefined && this.#keys.press(digit, durationMs);
  }

  /** Sends what belongs to this tick. */
  tick(destination: TransportAddress | undefined, skipped: number): void {
    if (skipped > 0) {
      this.#pause();
      this.#timestamp = timestampAfter(this.#timestamp, skipped * FRAME_SAMPLES);
    }
    if (!this.#active || destination === undefined) this.#pause();
    else if (this.#keys.busy) this.#tickKey(destination);
    else this.#tickAudio(destination);
    this.#timestamp = timestampAfter(this.#timestamp, FRAME_SAMPLES);
  }

  #pause(): void {
    this.#pendingSamples = 0;
    this.#marker = true;
  }

  #tickKey(destination: TransportAddress): void {
    this.#flush(destination);
    this.#marker = true;
    const key = this.#keys.tick(this.#timestamp);
    if (key === undefined || this.#keyPayloadType === undefined) return;
    const bytes = this.#begin(key.marker, this.#keyPayloadType, key.timestamp);
    if (bytes === undefined) return;
    writeTelephoneEvent(bytes, RTP_HEADER_BYTES, key.event, key.end, KEY_VOLUME, key.duration);
    this.#send(TELEPHONE_EVENT_BYTES, destination);
  }

  #tickAudio(destination: TransportAddress): void {
    const frame = this.source?.();
    if (frame === undefined && !this.#continuous) {
      this.#flush(destination);
      this.#marker = true;
      return;
    }
    const from = this.#pendingSamples;
    const to = from + FRAME_SAMPLES;
    const given = Math.min(frame?.length ?? 0, FRAME_SAMPLES);
    if (frame !== undefined) {
      this.#codec.encodeInto(given < frame.length ? frame.subarray(0, given) : frame, this.#pending, from);
    }
    if (given < FRAME_SAMPLES) this.#pending.fill(this.#codec.silence, from + given, to);
    this.#pendingSamples = to;
    const firstTimestamp = timestampAfter(this.#timestamp, -from);
    let sent = 0;
    for (; sent + this.#packetSamples <= to; sent += this.#packetSamples) {
      this.#sendAudio(sent, timestampAfter(firstTimestamp, sent), destination);
    }
    if (sent > 0) {
      this.#pending.copyWithin(0, sent, to);
      this.#pendingSamples = to - sent;
    }
  }

  /** The sound stops within a packet: the rest of the packet is silence. */
  #flush(destination: TransportAddress): void {
    const waiting = this.#pendingSamples;
    if (waiting === 0) return;
    this.#pendingSamples = 0;
    this.#pending.fill(this.#codec.silence, waiting, this.#packetSamples);
    this.#sendAudio(0, timestampAfter(this.#timestamp, -waiting), destination);
  }

  #sendAudio(at: number, timestamp: number, destination: TransportAddress): void {
    const bytes = this.#begin(this.#marker, this.#payloadType, timestamp);
    if (bytes === undefined) return;
    this.#marker = false;
    bytes.set(this.#pending.subarray(at, at + this.#packetSamples), RTP_HEADER_BYTES);
    this.#send(this.#packetSamples, destination);
  }

  #begin(marker: boolean, payloadType: number, timestamp: number): Buffer | undefined {
    const bytes = this.#slots.take();
    if (bytes === undefined) return undefined;
    writeRtpHeader(bytes, marker, payloadType, this.#sequence, timestamp, this.ssrc);
    this.#sequence = sequenceAfter(this.#sequence);
    return bytes;
  }

  #send(payloadBytes: number, destination: TransportAddress): void {
    this.#packets++;
    this.#octets += payloadBytes;
    this.#slots.send(RTP_HEADER_BYTES + payloadBytes, destination.port, destination.address);
  }
}
