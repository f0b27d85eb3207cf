import { type MediaDescription, type SessionDescription } from '../session-description/session-description.js';
import { audioFormatsOf, type AudioCodec, type AudioFormat } from './audio-formats.js';
import { directionOf, flowOf, type Direction } from './direction.js';
import { DEFAULT_CODECS, localDescription, localMedia, refusedMedia, type LocalAudio } from './local-audio.js';
import {
  hasAttribute,
  isUnderstoodAudio,
  remoteFlow,
  remoteTransport,
  type NegotiatedAudio,
} from './negotiated-audio.js';
import { NegotiationError, NoCommonCodecError } from './negotiation-error.js';
import { packetTimeOf } from './packet-time.js';

export interface AnswerOptions {
  /** What we want; the answer never claims more than the offer allows. Default sendrecv. */
  direction?: Direction;
}

/**
 * Answers an offer (RFC 3264 §6): the first audio stream that we understand, all others with port 0; the offerer's order
 * of codecs and its payload types.
 * @throws {NegotiationError} (of which {@link NoCommonCodecError} is one) when there is nothing to agree on: 488
 */
export function createAnswer(
  offer: SessionDescription,
  local: LocalAudio,
  options: AnswerOptions = {},
): { answer: SessionDescription; media: NegotiatedAudio } {
  const codecs = local.codecs ?? DEFAULT_CODECS;
  const { offered, formats, codec, payloadType } = chooseStream(offer, codecs);
  const rtcpMux = hasAttribute(offered, 'rtcp-mux');
  const remote = remoteFlow(offer, offered);
  const ours = flowOf(options.direction ?? 'sendrecv');
  const flow = { sends: ours.sends && remote.receives, receives: ours.receives && remote.sends };
  const ptimeMs = packetTimeOf(offered);
  const events = formats.find((format) => format.codec === 'telephone-event');
  const media: NegotiatedAudio = {
    ...remoteTransport(offer, offered, rtcpMux),
    codec,
    payloadType,
    receivePayloadTypes: formats,
    ...(events === undefined ? {} : { telephoneEventPayloadType: events.payloadType }),
    ptimeMs,
    weSend: flow.sends,
    weReceive: flow.receives,
    onHold: !remote.receives,
  };
  const answered = localMedia(local, offered.protocol, formats, ptimeMs, directionOf(flow), rtcpMux);
  const streams = offer.media.map((stream) => (stream === offered ? answered : refusedMedia(stream)));
  // RFC 3264 §6: the t= line of the answer is that of the offer.
  return { answer: localDescription(local, streams, offer.times.length > 0 ? offer.times : ['0 0']), media };
}

interface ChosenStream {
  offered: MediaDescription;
  formats: AudioFormat[];
  codec: AudioCodec;
  payloadType: number;
}

function chooseStream(offer: SessionDescription, codecs: readonly AudioCodec[]): ChosenStream {
  const audio = offer.media.filter(({ media, port }) => media === 'audio' && port > 0);
  if (audio.length === 0) throw new NegotiationError('NO_AUDIO', 'the offer holds no audio stream');
  const understood = audio.filter(isUnderstoodAudio);
  if (understood.length === 0) {
    throw new NegotiationError('UNSUPPORTED_TRANSPORT', 'audio is offered by other means than RTP/AVP only');
  }
  for (const offered of understood) {
    const formats = commonFormats(offered, codecs);
    const first = formats.find((format) => format.codec !== 'telephone-event');
    if (first !== undefined && first.codec !== 'telephone-event') {
      return { offered, formats, codec: first.codec, payloadType: first.payloadType };
    }
  }
  throw new NoCommonCodecError();
}

/** Ours among the offered, in the offerer's order; of several telephone events the first. */
function commonFormats(offered: MediaDescription, codecs: readonly AudioCodec[]): AudioFormat[] {
  const formats = audioFormatsOf(offered);
  const events = formats.find(({ codec }) => codec === 'telephone-event');
  return formats.filter((format) =>
    format.codec === 'telephone-event' ? format === events : codecs.includes(format.codec),
  );
}
