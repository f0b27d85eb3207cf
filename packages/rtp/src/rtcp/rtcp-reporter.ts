import { type TimeSource } from '../playout/time-source.js';
import { middleOfNtp, ntpTime } from './ntp-time.js';
import { parseRtcp } from './parse-rtcp.js';
import { type ReceptionStatistics } from './reception-statistics.js';
import { type ReportBlock, type RtcpPacket } from './rtcp-packet.js';
import { writeRtcp } from './write-rtcp.js';

const UNITS_PER_MS = 8;

/** What the far side last said about what it hears of us. */
export interface RemoteReport {
  /** 0 … 1, of the last interval. */
  fractionLost: number;
  cumulativeLost: number;
  jitterMs: number;
  /** Undefined until the far side has answered a sender report of ours. */
  roundTripMs?: number;
}

/** What a report tells of our sending. */
export interface SentCounts {
  /** RTP timestamp that belongs to now. */
  rtpTimestamp: number;
  packets: number;
  octets: number;
  /** Whether RTP went out since the last report: then it is a sender report (RFC 3550 §6.4). */
  sending: boolean;
}

/** Writes the reports of one session and reads those of its far side. */
export class RtcpReporter {
  readonly #time: TimeSource;
  readonly #ssrc: number;
  readonly #cname: string;
  /** Wall clock at the zero of the monotonic one: a wall clock that is set changes no round-trip time. */
  readonly #epochMs: number;
  #lastSenderReport = 0;
  #lastSenderReportAt = 0;
  #remote: RemoteReport | undefined;

  constructor(time: TimeSource, ssrc: number, cname: string) {
    this.#time = time;
    this.#ssrc = ssrc;
    this.#cname = cname;
    this.#epochMs = time.wallClockNow() - time.now();
  }

  get remote(): RemoteReport | undefined {
    return this.#remote;
  }

  /** A compound datagram: report, CNAME, and a BYE if `bye`. `remote` is the source that we receive, if any. */
  write(
    sent: SentCounts,
    remote: { ssrc: number; statistics: ReceptionStatistics } | undefined,
    bye = false,
  ): Uint8Array {
    const reports = remote === undefined ? [] : [this.#reportOn(remote.ssrc, remote.statistics)];
    const packets: RtcpPacket[] = [
      sent.sending ? this.#senderReport(sent, reports) : { type: 'receiver-report', ssrc: this.#ssrc, reports },
      { type: 'source-description', chunks: [{ ssrc: this.#ssrc, cname: this.#cname }] },
    ];
    if (bye) packets.push({ type: 'bye', ssrcs: [this.#ssrc] });
    return writeRtcp(packets);
  }

  /** Takes a datagram of the far side, whose RTP has `remoteSsrc`. False when it is no RTCP. */
  read(bytes: Uint8Array, remoteSsrc: number | undefined): boolean {
    const packets = parseRtcp(bytes);
    if (packets === undefined) return false;
    for (const packet of packets) {
      if (packet.type === 'sender-report' && packet.ssrc === remoteSsrc) {
        this.#lastSenderReport = middleOfNtp(packet.sender.ntpSeconds, packet.sender.ntpFraction);
        this.#lastSenderReportAt = this.#time.now();
      }
      if (packet.type === 'sender-report' || packet.type === 'receiver-report') {
        for (const report of packet.reports) if (report.ssrc === this.#ssrc) this.#takeReport(report);
      }
    }
    return true;
  }

  /** Another source: its sender reports are not answered with the times of the old one's. */
  forgetSource(): void {
    this.#lastSenderReport = 0;
  }

  #senderReport(sent: SentCounts, reports: ReportBlock[]): RtcpPacket {
    const { seconds, fraction } = this.#ntpNow();
    return {
      type: 'sender-report',
      ssrc: this.#ssrc,
      sender: {
        ntpSeconds: seconds,
        ntpFraction: fraction,
        rtpTimestamp: sent.rtpTimestamp,
        packetCount: sent.packets,
        octetCount: sent.octets,
      },
      reports,
    };
  }

  #reportOn(ssrc: number, statistics: ReceptionStatistics): ReportBlock {
    const sinceMs = this.#time.now() - this.#lastSenderReportAt;
    return {
      ssrc,
      fractionLost: statistics.takeFractionLost(),
      cumulativeLost: statistics.cumulativeLost,
      extendedHighestSequence: statistics.extendedHighestSequence,
      jitter: statistics.jitter,
      lastSenderReport: this.#lastSenderReport,
      delaySinceLastSenderReport: this.#lastSenderReport === 0 ? 0 : Math.round(sinceMs * 65.536) >>> 0,
    };
  }

  #takeReport(report: ReportBlock): void {
    const taken: RemoteReport = {
      fractionLost: report.fractionLost / 256,
      cumulativeLost: report.cumulativeLost,
      jitterMs: report.jitter / UNITS_PER_MS,
    };
    if (report.lastSenderReport !== 0) {
      const { seconds, fraction } = this.#ntpNow();
      // §6.4.1: now − LSR − DLSR; a far side that reckons badly can make it negative.
      const units = (middleOfNtp(seconds, fraction) - report.lastSenderReport - report.delaySinceLastSenderReport) | 0;
      taken.roundTripMs = Math.max(0, units / 65.536);
    }
    this.#remote = taken;
  }

  #ntpNow(): { seconds: number; fraction: number } {
    return ntpTime(this.#epochMs + this.#time.now());
  }
}
