import { addressTypeOf } from '../session-description/address-type.js';
import { writeSdp } from '../session-description/write-sdp.js';
import {
  type MediaDescription,
  type SdpAttribute,
  type SdpConnection,
  type SessionDescription,
} from '../session-description/session-description.js';
import { type AudioCodec, type AudioFormat } from './audio-formats.js';
import { type Direction } from './direction.js';

/** Our end of the audio. */
export interface LocalAudio {
  /** The numeric address that the peer shall send to. */
  address: string;
  rtpPort: number;
  /** Default: `rtpPort` + 1. */
  rtcpPort?: number;
  /** Of the `o=` line; a number of this call alone, that tells nothing. */
  sessionId: number | string;
  /** Of the first description; default 1. Later ones count from `previous`. */
  version?: number | string;
  /** What we speak; default both. In an offer, our order of preference. */
  codecs?: readonly AudioCodec[];
  /**
   * Our last description in this dialog, offer or answer. The version grows by one if and only if the new one differs
   * from it (RFC 3264 §8), and a new offer keeps its streams.
   */
  previous?: SessionDescription;
}

export const DEFAULT_CODECS: readonly AudioCodec[] = ['PCMU', 'PCMA'];

/** RFC 4733 §2.4.1: keys 0–15 and flash. */
const TELEPHONE_EVENTS = '0-16';

/** The `m=` section of our audio. */
export function localMedia(
  local: LocalAudio,
  protocol: string,
  formats: readonly AudioFormat[],
  ptimeMs: number,
  direction: Direction,
  rtcpMux: boolean,
): MediaDescription {
  const attributes: SdpAttribute[] = [];
  for (const { payloadType, codec } of formats) {
    attributes.push({ name: 'rtpmap', value: `${payloadType} ${codec}/8000` });
    if (codec === 'telephone-event') attributes.push({ name: 'fmtp', value: `${payloadType} ${TELEPHONE_EVENTS}` });
  }
  attributes.push({ name: 'ptime', value: `${ptimeMs}` }, { name: direction });
  if (local.rtcpPort !== undefined && local.rtcpPort !== local.rtpPort + 1) {
    attributes.push({ name: 'rtcp', value: `${local.rtcpPort}` });
  }
  if (rtcpMux) attributes.push({ name: 'rtcp-mux' });
  return {
    media: 'audio',
    port: local.rtpPort,
    portCount: 1,
    protocol,
    formats: formats.map(({ payloadType }) => `${payloadType}`),
    attributes,
    otherLines: [],
  };
}

/** A stream that we do not take: port 0, all else as it was (RFC 3264 §6). */
export function refusedMedia({ media, protocol, formats }: MediaDescription): MediaDescription {
  return { media, port: 0, portCount: 1, protocol, formats: [...formats], attributes: [], otherLines: [] };
}

/** Our whole description, with the version that RFC 3264 §8 asks for. */
export function localDescription(local: LocalAudio, media: MediaDescription[], times: string[]): SessionDescription {
  const connection: SdpConnection = { addressType: addressTypeOf(local.address), address: local.address };
  const { previous } = local;
  const description: SessionDescription = {
    origin: {
      username: '-',
      sessionId: previous?.origin.sessionId ?? `${local.sessionId}`,
      sessionVersion: previous?.origin.sessionVersion ?? `${local.version ?? 1}`,
      ...connection,
    },
    sessionName: '-',
    connection,
    times,
    attributes: [],
    otherLines: [],
    media,
  };
  if (previous !== undefined && writeSdp(previous) !== writeSdp(description)) {
    description.origin.sessionVersion = `${BigInt(previous.origin.sessionVersion) + 1n}`;
  }
  return description;
}
