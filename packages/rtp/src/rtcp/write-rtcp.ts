import {
  RTCP_BYE,
  RTCP_RECEIVER_REPORT,
  RTCP_SENDER_REPORT,
  RTCP_SOURCE_DESCRIPTION,
  type ReportBlock,
  type RtcpPacket,
} from './rtcp-packet.js';

const SDES_CNAME = 1;
const MOST_LOST = 0x7fffff;

/** Writes a compound datagram of these packets, in this order; RFC 3550 §6.1 wants a report first. */
export function writeRtcp(packets: readonly RtcpPacket[]): Uint8Array {
  const written = packets.map(writeOne);
  const bytes = new Uint8Array(written.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of written) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function writeOne(packet: RtcpPacket): Uint8Array {
  switch (packet.type) {
    case 'sender-report': {
      const view = begin(RTCP_SENDER_REPORT, packet.reports.length, 28 + 24 * packet.reports.length);
      const { sender } = packet;
      view.setUint32(4, packet.ssrc);
      view.setUint32(8, sender.ntpSeconds);
      view.setUint32(12, sender.ntpFraction);
      view.setUint32(16, sender.rtpTimestamp);
      view.setUint32(20, sender.packetCount);
      view.setUint32(24, sender.octetCount);
      writeReports(view, 28, packet.reports);
      return bytesOf(view);
    }
    case 'receiver-report': {
      const view = begin(RTCP_RECEIVER_REPORT, packet.reports.length, 8 + 24 * packet.reports.length);
      view.setUint32(4, packet.ssrc);
      writeReports(view, 8, packet.reports);
      return bytesOf(view);
    }
    case 'source-description':
      return writeSourceDescription(packet.chunks);
    case 'bye': {
      const view = begin(RTCP_BYE, packet.ssrcs.length, 4 + 4 * packet.ssrcs.length);
      packet.ssrcs.forEach((ssrc, index) => view.setUint32(4 + 4 * index, ssrc));
      return bytesOf(view);
    }
  }
}

function begin(type: number, count: number, byteLength: number): DataView {
  const view = new DataView(new ArrayBuffer(byteLength));
  view.setUint8(0, 0x80 | count);
  view.setUint8(1, type);
  view.setUint16(2, byteLength / 4 - 1);
  return view;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function writeReports(view: DataView, start: number, reports: readonly ReportBlock[]): void {
  reports.forEach((report, index) => {
    const at = start + 24 * index;
    const lost = Math.max(-MOST_LOST - 1, Math.min(MOST_LOST, report.cumulativeLost));
    view.setUint32(at, report.ssrc);
    view.setUint32(at + 4, ((report.fractionLost << 24) | (lost & 0xffffff)) >>> 0);
    view.setUint32(at + 8, report.extendedHighestSequence);
    view.setUint32(at + 12, report.jitter);
    view.setUint32(at + 16, report.lastSenderReport);
    view.setUint32(at + 20, report.delaySinceLastSenderReport);
  });
}

function writeSourceDescription(chunks: readonly { ssrc: number; cname?: string }[]): Uint8Array {
  const items = chunks.map(({ ssrc, cname }) => ({
    ssrc,
    text: new TextEncoder().encode(cname ?? '').subarray(0, 255),
  }));
  // SSRC, kind, length, text, and one to four zero bytes (§6.5).
  const sizes = items.map(({ text }) => 4 + 4 * Math.floor((2 + text.length) / 4) + 4);
  const view = begin(
    RTCP_SOURCE_DESCRIPTION,
    chunks.length,
    sizes.reduce((sum, size) => sum + size, 4),
  );
  let at = 4;
  items.forEach(({ ssrc, text }, index) => {
    view.setUint32(at, ssrc);
    view.setUint8(at + 4, SDES_CNAME);
    view.setUint8(at + 5, text.length);
    bytesOf(view).set(text, at + 6);
    at += sizes[index]!;
  });
  return bytesOf(view);
}
