import { type MediaDescription, type SessionDescription } from '../session-description/session-description.js';
import { type AudioCodec, type AudioFormat } from './audio-formats.js';
import { describedDirection, flowOf, isHoldAddress, type Flow } from './direction.js';
import { NegotiationError } from './negotiation-error.js';

/** What an offer and its answer agreed on, from our point of view. */
export interface NegotiatedAudio {
  /** Where our RTP goes. Mostly numeric; 0.0.0.0 on an old-style hold, and then `weSend` is false. */
  remoteAddress: string;
  remotePort: number;
  remoteRtcpAddress: string;
  remoteRtcpPort: number;
  /** RTCP comes and goes on the RTP port (RFC 5761). */
  rtcpMux: boolean;
  /** What we send, and its number. */
  codec: AudioCodec;
  payloadType: number;
  /** What we may be sent. */
  receivePayloadTypes: AudioFormat[];
  /** For keys that we send; absent when the peer takes none. */
  telephoneEventPayloadType?: number;
  /** Length of the packets that we send. */
  ptimeMs: number;
  weSend: boolean;
  weReceive: boolean;
  /** The peer holds us: it does not want to hear us, be it with music (sendonly) or without. */
  onHold: boolean;
}

export const UNDERSTOOD_PROTOCOLS: readonly string[] = ['RTP/AVP', 'RTP/AVPF'];

export function isUnderstoodAudio(media: MediaDescription): boolean {
  return media.media === 'audio' && media.port > 0 && UNDERSTOOD_PROTOCOLS.includes(media.protocol.toUpperCase());
}

export function hasAttribute(media: MediaDescription, attribute: string): boolean {
  return media.attributes.some(({ name }) => name === attribute);
}

/**
 * Where the writer of a description wants its audio.
 * @throws {NegotiationError} NO_ADDRESS
 */
export function remoteTransport(
  description: SessionDescription,
  media: MediaDescription,
  rtcpMux: boolean,
): Pick<NegotiatedAudio, 'remoteAddress' | 'remotePort' | 'remoteRtcpAddress' | 'remoteRtcpPort' | 'rtcpMux'> {
  const remoteAddress = (media.connection ?? description.connection)?.address;
  if (remoteAddress === undefined) throw new NegotiationError('NO_ADDRESS', 'no c= line says where the audio goes');
  const remotePort = media.port;
  // RFC 3605 §2.1: a=rtcp:port [IN IP4 address]
  const attribute = media.attributes.find(({ name }) => name === 'rtcp')?.value;
  const [, port, address] = /^(\d{1,5})(?:\s+IN\s+IP[46]\s+(\S+))?/i.exec(attribute ?? '') ?? [];
  const described = port !== undefined && Number(port) > 0 && Number(port) < 65536 ? Number(port) : remotePort + 1;
  return {
    remoteAddress,
    remotePort,
    remoteRtcpAddress: rtcpMux ? remoteAddress : (address ?? remoteAddress),
    remoteRtcpPort: rtcpMux ? remotePort : described,
    rtcpMux,
  };
}

/** What the writer of a description does: its direction, and no receiving at the address of an old-style hold. */
export function remoteFlow(description: SessionDescription, media: MediaDescription): Flow {
  const flow = flowOf(describedDirection(description, media));
  const address = (media.connection ?? description.connection)?.address;
  return address !== undefined && isHoldAddress(address) ? { ...flow, receives: false } : flow;
}
