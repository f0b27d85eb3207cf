import {
  RTCP_BYE,
  RTCP_RECEIVER_REPORT,
  RTCP_SENDER_REPORT,
  RTCP_SOURCE_DESCRIPTION,
  type ReportBlock,
  type RtcpPacket,
} from './rtcp-packet.js';

const SENDER_INFO_BYTES = 20;
const REPORT_BLOCK_BYTES = 24;
const SDES_CNAME = 1;

/**
 * Reads a compound RTCP datagram (RFC 3550 §6.1, checked as in A.2): the first packet must be a report, the lengths must
 * add up to the datagram. Packets of other types are left out. Undefined when it is no RTCP; never throws.
 */
export function parseRtcp(bytes: Uint8Array): RtcpPacket[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packets: RtcpPacket[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length || view.getUint8(at) >> 6 !== 2) return undefined;
    const count = view.getUint8(at) & 0x1f;
    const type = view.getUint8(at + 1);
    const end = at + 4 + 4 * view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (at === 0 && type !== RTCP_SENDER_REPORT && type !== RTCP_RECEIVER_REPORT) return undefined;
    const packet = parseOne(new DataView(bytes.buffer, bytes.byteOffset + at, end - at), type, count);
    if (packet === 'malformed') return undefined;
    if (packet !== undefined) packets.push(packet);
    at = end;
  }
  return packets.length > 0 ? packets : undefined;
}

function parseOne(view: DataView, type: number, count: number): RtcpPacket | 'malformed' | undefined {
  switch (type) {
    case RTCP_SENDER_REPORT:
      return parseSenderReport(view, count);
    case RTCP_RECEIVER_REPORT: {
      if (view.byteLength < 8 + count * REPORT_BLOCK_BYTES) return 'malformed';
      return { type: 'receiver-report', ssrc: view.getUint32(4), reports: parseReports(view, 8, count) };
    }
    case RTCP_SOURCE_DESCRIPTION:
      return parseSourceDescription(view, count);
    case RTCP_BYE: {
      if (view.byteLength < 4 + 4 * count) return 'malformed';
      return { type: 'bye', ssrcs: Array.from({ length: count }, (_, index) => view.getUint32(4 + 4 * index)) };
    }
    default:
      return undefined;
  }
}

function parseSenderReport(view: DataView, count: number): RtcpPacket | 'malformed' {
  const reportsAt = 8 + SENDER_INFO_BYTES;
  if (view.byteLength < reportsAt + count * REPORT_BLOCK_BYTES) return 'malformed';
  return {
    type: 'sender-report',
    ssrc: view.getUint32(4),
    sender: {
      ntpSeconds: view.getUint32(8),
      ntpFraction: view.getUint32(12),
      rtpTimestamp: view.getUint32(16),
      packetCount: view.getUint32(20),
      octetCount: view.getUint32(24),
    },
    reports: parseReports(view, reportsAt, count),
  };
}

function parseReports(view: DataView, start: number, count: number): ReportBlock[] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * REPORT_BLOCK_BYTES;
    return {
      ssrc: view.getUint32(at),
      fractionLost: view.getUint8(at + 4),
      // 24 bits, signed.
      cumulativeLost: (view.getInt32(at + 4) << 8) >> 8,
      extendedHighestSequence: view.getUint32(at + 8),
      jitter: view.getUint32(at + 12),
      lastSenderReport: view.getUint32(at + 16),
      delaySinceLastSenderReport: view.getUint32(at + 20),
    };
  });
}

/** Chunks of an SSRC and items, the items ended by a zero byte and padded to four bytes: §6.5. */
function parseSourceDescription(view: DataView, count: number): RtcpPacket | 'malformed' {
  const chunks: { ssrc: number; cname?: string }[] = [];
  let at = 4;
  for (let chunk = 0; chunk < count; chunk++) {
    if (at + 4 > view.byteLength) return 'malformed';
    const described: { ssrc: number; cname?: string } = { ssrc: view.getUint32(at) };
    at += 4;
    while (at < view.byteLength && view.getUint8(at) !== 0) {
      if (at + 2 > view.byteLength) return 'malformed';
      const length = view.getUint8(at + 1);
      if (at + 2 + length > view.byteLength) return 'malformed';
      if (view.getUint8(at) === SDES_CNAME) {
        described.cname = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 2, length));
      }
      at += 2 + length;
    }
    at = 4 * Math.floor(at / 4) + 4;
    chunks.push(described);
  }
  return { type: 'source-description', chunks };
}
