import { randomInt } from 'node:crypto';
import { type RemoteInfo } from 'node:dgram';
import { type DtmfKey } from '../dtmf/dtmf-receiver.js';
import { type DtmfDigit } from '../dtmf/telephone-event.js';
import { FRAME_SAMPLES } from '../jitter-buffer/jitter-buffer.js';
import { emptyRtpHeader, readRtpHeader } from '../packet/rtp-header.js';
import { TICK_MS } from '../playout/playout-clock.js';
import { RtcpFlow } from './rtcp-flow.js';
import { RtpReceiver } from './rtp-receiver.js';
import { RtpSender } from './rtp-sender.js';
import {
  type FrameSource,
  type RtpMedia,
  type RtpSessionListener,
  type RtpSessionOptions,
  type RtpSessionStats,
} from './rtp-session-options.js';
import { SourceLatch } from './source-latch.js';

const SAMPLES_PER_MS = 8;
/** Keys reported within one tick; more than a few are no finger's. */
const MOST_KEYS_PER_TICK = 32;

/**
 * The media of one call leg over UDP: what comes is delivered 20 ms by 20 ms, what the source gives is sent at the same
 * beat. Nothing that the network sends makes it throw or grow.
 */
export class RtpSession {
  listener: RtpSessionListener;
  readonly #options: RtpSessionOptions;
  readonly #latch: SourceLatch;
  readonly #sender: RtpSender;
  readonly #receiver: RtpReceiver;
  readonly #rtcp: RtcpFlow;
  readonly #removeTick: () => void;
  readonly #header = emptyRtpHeader();
  readonly #keys: { start?: DtmfDigit; end?: DtmfKey }[] = [];
  readonly #ignored = { malformed: 0, otherSource: 0, otherPayloadType: 0, otherSsrc: 0 };
  #media: RtpMedia;
  #delivered = 0;
  #silentMs = 0;
  #timedOut = false;
  #closed: Promise<void> | undefined;

  constructor(options: RtpSessionOptions) {
    const random = options.random ?? cryptographicRandom;
    const { ports, clock, media } = options;
    this.#options = options;
    this.#media = media;
    this.listener = options.listener ?? {};
    this.#latch = new SourceLatch(options.latching ?? 'any-source', rtpAddress(media));
    this.#sender = new RtpSender(ports.rtp, random, options.continuous ?? false, media);
    this.#sender.source = options.source;
    this.#receiver = new RtpReceiver(
      {
        onKeyStart: (digit) => this.#noteKey({ start: digit }),
        onKey: (key) => this.#noteKey({ end: key }),
      },
      options.jitterBuffer ?? {},
    );
    this.#receiver.configure(media.receivePayloadTypes);
    this.#rtcp = new RtcpFlow(ports, clock.time, random, this.#sender, this.#receiver, this.#latch, media);
    ports.rtp.on('message', (bytes, from) => this.#onDatagram(bytes, from));
    ports.rtcp.on('message', (bytes, from) => this.#rtcp.read(bytes, from));
    this.#removeTick = clock.add((skipped) => this.#tick(skipped));
  }

  /** Asked for 160 samples on each tick. Replacing or removing it takes effect with the very next packet. */
  get source(): FrameSource | undefined {
    return this.#sender.source;
  }

  set source(source: FrameSource | undefined) {
    this.#sender.source = source;
  }

  /**
   * A re-INVITE changed the media: direction, address, codec or payload types. Sequence and SSRC go on. Only an address
   * that differs from the one negotiated before opens the latch again.
   */
  update(media: RtpMedia): void {
    if (this.#closed !== undefined) return;
    const resumes = media.weReceive && !this.#media.weReceive;
    this.#media = media;
    this.#sender.configure(media);
    this.#receiver.configure(media.receivePayloadTypes);
    const moved = this.#latch.move(rtpAddress(media), this.#options.clock.time.now());
    this.#rtcp.update(media, moved);
    if (moved || resumes) this.#receiver.startAnew();
    this.#silentMs = 0;
    this.#timedOut = false;
  }

  /**
   * Sends a key as RFC 4733 events; the source rests meanwhile. `durationMs` 40 … 8000.
   * False when the far side takes no telephone events, when we do not send, or when too many keys wait.
   */
  sendKey(digit: DtmfDigit, durationMs = 160): boolean {
    return this.#closed === undefined && this.#sender.press(digit, durationMs);
  }

  stats(): RtpSessionStats {
    const buffer = this.#receiver.buffer.stats();
    const { statistics } = this.#receiver;
    const remote = this.#rtcp.remote;
    return {
      sent: { packets: this.#sender.packets, octets: this.#sender.octets, dropped: this.#sender.dropped },
      received: {
        packets: this.#receiver.packets,
        lost: statistics.cumulativeLost,
        duplicates: statistics.duplicates,
        late: buffer.latePackets,
        jitterMs: statistics.jitter / SAMPLES_PER_MS,
        delayMs: buffer.delayMs,
        concealedMs: buffer.concealedSamples / SAMPLES_PER_MS,
      },
      ignored: { ...this.#ignored },
      latched: this.#latch.latched !== undefined,
      ...(remote === undefined ? {} : { remote }),
    };
  }

  /** Says BYE by RTCP, frees the sockets and the clock. Resolves when the ports are closed; more than once is harmless. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#removeTick();
    this.#rtcp.sayBye();
    this.listener = {};
    this.#sender.source = undefined;
    await this.#options.ports.release();
  }

  #onDatagram(bytes: Uint8Array, from: RemoteInfo): void {
    if (this.#closed !== undefined) return;
    // RFC 5761 §4: on a shared port, 192 … 223 in the second byte is RTCP.
    if (this.#media.rtcpMux === true && bytes.length > 1 && bytes[1]! >= 192 && bytes[1]! <= 223) {
      this.#rtcp.read(bytes, from);
      return;
    }
    const header = this.#header;
    const now = this.#options.clock.time.now();
    if (!readRtpHeader(bytes, header)) this.#ignored.malformed++;
    else if (!this.#receiver.takes(header.payloadType)) this.#ignored.otherPayloadType++;
    else if (!this.#latch.accepts(from.address, from.port, header.ssrc, header.sequenceNumber, now)) {
      this.#ignored.otherSource++;
    } else if (!this.#receiver.follows(header)) this.#ignored.otherSsrc++;
    else {
      this.#silentMs = 0;
      this.#timedOut = false;
      this.#receiver.accept(bytes, header, now, this.#media.weReceive);
    }
  }

  #tick(skipped: number): void {
    // Received first, so that what a listener decides (barge-in) already holds for the packet of this tick.
    try {
      this.#deliver();
      this.#watchMedia(skipped);
    } finally {
      if (this.#closed === undefined) {
        this.#sender.tick(this.#latch.destination, skipped);
        this.#rtcp.tick(skipped);
      }
    }
  }

  #deliver(): void {
    if (!this.#media.weReceive) return;
    const pcm = new Int16Array(FRAME_SAMPLES);
    const { received, concealed } = this.#receiver.play(pcm);
    const timestamp = this.#delivered;
    this.#delivered += FRAME_SAMPLES;
    while (this.#keys.length > 0) {
      const { start, end } = this.#keys.shift()!;
      if (start !== undefined) this.listener.onKeyStart?.(start);
      if (end !== undefined) this.listener.onKey?.(end);
    }
    this.listener.onFrame?.(pcm, { timestamp, received, concealed });
  }

  #watchMedia(skipped: number): void {
    const limit = this.#options.mediaTimeoutMs;
    if (limit === undefined || this.#timedOut || !this.#media.weReceive) return;
    // Skipped ticks are our own stall, not the caller's silence: they do not count.
    this.#silentMs += skipped > 0 ? 0 : TICK_MS;
    if (this.#silentMs < limit) return;
    this.#timedOut = true;
    this.listener.onMediaTimeout?.();
  }

  #noteKey(key: { start?: DtmfDigit; end?: DtmfKey }): void {
    if (this.#keys.length < MOST_KEYS_PER_TICK) this.#keys.push(key);
  }
}

function rtpAddress(media: RtpMedia): { address: string; port: number } {
  return { address: media.remoteAddress, port: media.remotePort };
}

function cryptographicRandom(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}
