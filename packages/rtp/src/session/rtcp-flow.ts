import { type RemoteInfo } from 'node:dgram';
import { type PortPair } from '../ports/port-pool.js';
import { TICK_MS } from '../playout/playout-clock.js';
import { type TimeSource } from '../playout/time-source.js';
import { RtcpReporter, type RemoteReport } from '../rtcp/rtcp-reporter.js';
import { type RtpReceiver } from './rtp-receiver.js';
import { type RtpSender } from './rtp-sender.js';
import { type RtpMedia } from './rtp-session-options.js';
import { isSendable, type SourceLatch, type TransportAddress } from './source-latch.js';

/** RFC 3550 §6.2: five seconds, spread by half to one and a half so that sessions do not beat together (§6.3.1). */
const INTERVAL_MS = 5000;

/** The reports of one session on their way out and in. */
export class RtcpFlow {
  readonly #ports: PortPair;
  readonly #random: () => number;
  readonly #sender: RtpSender;
  readonly #receiver: RtpReceiver;
  readonly #latch: SourceLatch;
  readonly #reporter: RtcpReporter;
  #media: RtpMedia;
  /** Where reports of the far side really come from. */
  #source: TransportAddress | undefined;
  #waitMs: number;
  #packetsAtLastReport = 0;
  #reportedSsrc: number | undefined;

  constructor(
    ports: PortPair,
    time: TimeSource,
    random: () => number,
    sender: RtpSender,
    receiver: RtpReceiver,
    latch: SourceLatch,
    media: RtpMedia,
  ) {
    this.#ports = ports;
    this.#random = random;
    this.#sender = sender;
    this.#receiver = receiver;
    this.#latch = latch;
    this.#media = media;
    this.#reporter = new RtcpReporter(time, sender.ssrc, randomCname(random));
    // §6.2: the first report comes after half the interval.
    this.#waitMs = this.#nextInterval() / 2;
  }

  get remote(): RemoteReport | undefined {
    return this.#reporter.remote;
  }

  update(media: RtpMedia, moved: boolean): void {
    this.#media = media;
    if (moved) this.#source = undefined;
  }

  tick(skipped: number): void {
    this.#waitMs -= TICK_MS * (1 + skipped);
    if (this.#waitMs > 0) return;
    this.#waitMs = this.#nextInterval();
    this.#send(false);
  }

  sayBye(): void {
    this.#send(true);
  }

  /** Takes a datagram if it comes from where the media comes from, any port of it. */
  read(bytes: Uint8Array, from: RemoteInfo): void {
    const expected = this.#latch.latched?.address ?? this.#media.remoteRtcpAddress ?? this.#media.remoteAddress;
    if (from.address !== expected) return;
    this.#forgetOldSource();
    if (this.#reporter.read(bytes, this.#receiver.ssrc)) this.#source = { address: from.address, port: from.port };
  }

  #forgetOldSource(): void {
    if (this.#receiver.ssrc === this.#reportedSsrc) return;
    this.#reportedSsrc = this.#receiver.ssrc;
    this.#reporter.forgetSource();
  }

  #send(bye: boolean): void {
    const destination = this.#destination();
    if (destination === undefined) return;
    this.#forgetOldSource();
    const { ssrc, statistics } = this.#receiver;
    const { packets, octets, timestamp } = this.#sender;
    const sending = packets > this.#packetsAtLastReport;
    this.#packetsAtLastReport = packets;
    const bytes = this.#reporter.write(
      { rtpTimestamp: timestamp, packets, octets, sending },
      ssrc === undefined ? undefined : { ssrc, statistics },
      bye,
    );
    const socket = this.#media.rtcpMux === true ? this.#ports.rtp : this.#ports.rtcp;
    socket.send(bytes, destination.port, destination.address, () => undefined);
  }

  /** Behind a NAT the negotiated address is no use: reports go where they come from, or beside where RTP comes from. */
  #destination(): TransportAddress | undefined {
    const { remoteAddress, remotePort, remoteRtcpAddress, remoteRtcpPort, rtcpMux } = this.#media;
    if (rtcpMux === true) return this.#latch.destination;
    if (this.#source !== undefined) return this.#source;
    const latched = this.#latch.latched;
    if (latched !== undefined && (latched.address !== remoteAddress || latched.port !== remotePort)) {
      const beside = { address: latched.address, port: latched.port + 1 };
      return isSendable(beside) ? beside : undefined;
    }
    const negotiated = { address: remoteRtcpAddress ?? remoteAddress, port: remoteRtcpPort ?? remotePort + 1 };
    return isSendable(negotiated) ? negotiated : undefined;
  }

  #nextInterval(): number {
    return INTERVAL_MS * (0.5 + this.#random());
  }
}

/** RFC 7022 §4.2: 96 random bits, new for each session, telling nothing of who or where we are. */
function randomCname(random: () => number): string {
  return Buffer.from(Array.from({ length: 12 }, () => Math.floor(random() * 256))).toString('base64');
}
