import { emptyRtpHeader, readRtpHeader, RTP_HEADER_BYTES, writeRtpHeader } from './rtp-header.js';

/** One RTP packet with everything RFC 3550 §5 lets it carry. */
export interface RtpPacket {
  marker: boolean;
  payloadType: number;
  sequenceNumber: number;
  timestamp: number;
  ssrc: number;
  /** Contributing sources, 15 at most. */
  csrcs: readonly number[];
  /** §5.3.1; `data` is a multiple of four bytes long. */
  extension?: { profile: number; data: Uint8Array };
  payload: Uint8Array;
}

/** Reads a datagram; undefined when it is not RTP of version 2 or its lengths do not add up. Never throws. */
export function parseRtpPacket(bytes: Uint8Array): RtpPacket | undefined {
  const header = emptyRtpHeader();
  if (!readRtpHeader(bytes, header)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const csrcCount = view.getUint8(0) & 0x0f;
  const csrcs = Array.from({ length: csrcCount }, (_, index) => view.getUint32(RTP_HEADER_BYTES + 4 * index));
  const packet: RtpPacket = {
    marker: header.marker,
    payloadType: header.payloadType,
    sequenceNumber: header.sequenceNumber,
    timestamp: header.timestamp,
    ssrc: header.ssrc,
    csrcs,
    payload: bytes.subarray(header.payloadStart, header.payloadEnd),
  };
  if ((view.getUint8(0) & 0x10) !== 0) {
    const at = RTP_HEADER_BYTES + 4 * csrcCount;
    packet.extension = { profile: view.getUint16(at), data: bytes.subarray(at + 4, header.payloadStart) };
  }
  return packet;
}

/** Writes a packet; `padTo` (a power of two up to 128) pads the whole to a multiple of it, as ciphers ask for. */
export function writeRtpPacket(packet: RtpPacket, padTo = 1): Uint8Array {
  const { csrcs, extension, payload } = packet;
  if (csrcs.length > 15) throw new RangeError('an RTP packet carries 15 CSRCs at most');
  if (extension !== undefined && extension.data.length % 4 !== 0) {
    throw new RangeError('the data of an RTP header extension come in words of four bytes');
  }
  const extensionBytes = extension === undefined ? 0 : 4 + extension.data.length;
  const used = RTP_HEADER_BYTES + 4 * csrcs.length + extensionBytes + payload.length;
  const padding = (padTo - (used % padTo)) % padTo;
  const bytes = new Uint8Array(used + padding);
  const view = new DataView(bytes.buffer);
  writeRtpHeader(
    bytes,
    packet.marker,
    packet.payloadType,
    packet.sequenceNumber & 0xffff,
    packet.timestamp,
    packet.ssrc,
  );
  bytes[0] = 0x80 | (padding > 0 ? 0x20 : 0) | (extension === undefined ? 0 : 0x10) | csrcs.length;
  let at = RTP_HEADER_BYTES;
  for (const csrc of csrcs) {
    view.setUint32(at, csrc);
    at += 4;
  }
  if (extension !== undefined) {
    view.setUint16(at, extension.profile);
    view.setUint16(at + 2, extension.data.length / 4);
    bytes.set(extension.data, at + 4);
    at += extensionBytes;
  }
  bytes.set(payload, at);
  if (padding > 0) bytes[bytes.length - 1] = padding;
  return bytes;
}
