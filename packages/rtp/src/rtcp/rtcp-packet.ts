/** Packet types of RFC 3550 §12.1. */
export const RTCP_SENDER_REPORT = 200;
export const RTCP_RECEIVER_REPORT = 201;
export const RTCP_SOURCE_DESCRIPTION = 202;
export const RTCP_BYE = 203;

/** What one participant says about what it receives of another: RFC 3550 §6.4.1. */
export interface ReportBlock {
  /** The source that is reported on. */
  ssrc: number;
  /** Of the packets expected since the last report, in 1/256. */
  fractionLost: number;
  /** Since the beginning; duplicates can make it negative. */
  cumulativeLost: number;
  /** Sequence number cycles in the upper, the highest sequence number in the lower 16 bits. */
  extendedHighestSequence: number;
  /** Timestamp units. */
  jitter: number;
  /** Middle 32 bits of the NTP time of the last sender report; 0 if there was none. */
  lastSenderReport: number;
  /** 1/65536 s since then. */
  delaySinceLastSenderReport: number;
}

export interface SenderInfo {
  /** NTP time: seconds since 1900 in the upper, fraction in the lower 32 bits. */
  ntpSeconds: number;
  ntpFraction: number;
  rtpTimestamp: number;
  packetCount: number;
  octetCount: number;
}

export type RtcpPacket =
  | { type: 'sender-report'; ssrc: number; sender: SenderInfo; reports: ReportBlock[] }
  | { type: 'receiver-report'; ssrc: number; reports: ReportBlock[] }
  | { type: 'source-description'; chunks: { ssrc: number; cname?: string }[] }
  | { type: 'bye'; ssrcs: number[] };
