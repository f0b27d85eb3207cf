/**
 * The fixed header of RFC 3550 §5.1:
 *
 *      0                   1                   2                   3
 *      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *     |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 *     |                           timestamp                           |
 *     |           synchronization source (SSRC) identifier            |
 *     |            contributing source (CSRC) identifiers …           |
 */
export const RTP_HEADER_BYTES = 12;

/** What of a received packet the media path needs; one object is filled again and again, so nothing is allocated. */
export interface RtpHeader {
  marker: boolean;
  payloadType: number;
  sequenceNumber: number;
  /** Units of the payload's clock, 8000 a second for telephony. */
  timestamp: number;
  ssrc: number;
  /** Where the payload lies in the datagram: first byte, and the byte after the last, padding left out. */
  payloadStart: number;
  payloadEnd: number;
}

export function emptyRtpHeader(): RtpHeader {
  return { marker: false, payloadType: 0, sequenceNumber: 0, timestamp: 0, ssrc: 0, payloadStart: 0, payloadEnd: 0 };
}

/**
 * Reads a datagram's header into `into`. Answers false, and leaves `into` in no particular state, when the datagram is
 * no RTP of version 2 or claims more bytes than it has (the checks of RFC 3550 A.1). Never throws.
 */
export function readRtpHeader(bytes: Uint8Array, into: RtpHeader): boolean {
  if (bytes.length < RTP_HEADER_BYTES) return false;
  const first = bytes[0]!;
  if (first >> 6 !== 2) return false;
  let start = RTP_HEADER_BYTES + 4 * (first & 0x0f);
  let end = bytes.length;
  if ((first & 0x10) !== 0) {
    // §5.3.1: profile, then the number of 32-bit words that follow.
    if (start + 4 > end) return false;
    start += 4 + 4 * ((bytes[start + 2]! << 8) | bytes[start + 3]!);
  }
  if ((first & 0x20) !== 0) {
    // §5.1: the last byte counts the padding, itself included.
    const padding = bytes[end - 1]!;
    if (padding === 0) return false;
    end -= padding;
  }
  if (start > end) return false;
  into.marker = (bytes[1]! & 0x80) !== 0;
  into.payloadType = bytes[1]! & 0x7f;
  into.sequenceNumber = (bytes[2]! << 8) | bytes[3]!;
  into.timestamp = readUint32(bytes, 4);
  into.ssrc = readUint32(bytes, 8);
  into.payloadStart = start;
  into.payloadEnd = end;
  return true;
}

/** Writes a header without CSRCs, extension or padding into the first twelve bytes of `bytes`. */
export function writeRtpHeader(
  bytes: Uint8Array,
  marker: boolean,
  payloadType: number,
  sequenceNumber: number,
  timestamp: number,
  ssrc: number,
): void {
  bytes[0] = 0x80;
  bytes[1] = (marker ? 0x80 : 0) | (payloadType & 0x7f);
  bytes[2] = sequenceNumber >>> 8;
  bytes[3] = sequenceNumber;
  writeUint32(bytes, 4, timestamp);
  writeUint32(bytes, 8, ssrc);
}

function readUint32(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}
