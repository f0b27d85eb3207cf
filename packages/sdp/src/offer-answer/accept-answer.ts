import { type MediaDescription, type SessionDescription } from '../session-description/session-description.js';
import { audioFormatsOf, type AudioFormat } from './audio-formats.js';
import { describedDirection, flowOf } from './direction.js';
import {
  hasAttribute,
  isUnderstoodAudio,
  remoteFlow,
  remoteTransport,
  type NegotiatedAudio,
} from './negotiated-audio.js';
import { NegotiationError, NoCommonCodecError } from './negotiation-error.js';
import { packetTimeOf } from './packet-time.js';

/**
 * Takes the answer to an offer of ours (RFC 3264 §7).
 * @throws {NegotiationError} when the peer refused the audio or answered something else than was offered
 */
export function acceptAnswer(offer: SessionDescription, answer: SessionDescription): NegotiatedAudio {
  const at = offer.media.findIndex(isUnderstoodAudio);
  const offered = offer.media[at];
  const answered = answer.media[at];
  if (offered === undefined || answered === undefined || answered.media !== 'audio') {
    throw new NegotiationError('MISMATCHED_ANSWER', 'the streams of the answer are not those of the offer');
  }
  if (answered.port === 0) throw new NegotiationError('NO_AUDIO', 'the answer refuses the audio stream');
  if (!isUnderstoodAudio(answered)) {
    throw new NegotiationError('UNSUPPORTED_TRANSPORT', 'the answer is of another transport than the offer');
  }
  const ours = audioFormatsOf(offered);
  const theirs = answeredFormats(answered, ours);
  const audio = theirs.find(({ codec }) => codec !== 'telephone-event');
  if (audio === undefined || audio.codec === 'telephone-event') throw new NoCommonCodecError();
  const events = theirs.find(({ codec }) => codec === 'telephone-event');
  const local = flowOf(describedDirection(offer, offered));
  const remote = remoteFlow(answer, answered);
  const rtcpMux = hasAttribute(offered, 'rtcp-mux') && hasAttribute(answered, 'rtcp-mux');
  return {
    ...remoteTransport(answer, answered, rtcpMux),
    codec: audio.codec,
    payloadType: audio.payloadType,
    receivePayloadTypes: receivable(ours, theirs),
    ...(events === undefined ? {} : { telephoneEventPayloadType: events.payloadType }),
    ptimeMs: packetTimeOf(answered),
    weSend: local.sends && remote.receives,
    weReceive: local.receives && remote.sends,
    onHold: !remote.receives,
  };
}

/** What of our offer the answer takes. A number without an rtpmap means what it meant in the offer. */
function answeredFormats(answered: MediaDescription, ours: readonly AudioFormat[]): AudioFormat[] {
  const described = new Set(
    answered.attributes.filter(({ name }) => name === 'rtpmap').map(({ value }) => Number.parseInt(value ?? '', 10)),
  );
  const own = audioFormatsOf(answered);
  return answered.formats
    .map(Number)
    .map((payloadType) => {
      const from =
        described.has(payloadType) || !ours.some((format) => format.payloadType === payloadType) ? own : ours;
      return from.find((format) => format.payloadType === payloadType);
    })
    .filter((format) => format !== undefined)
    .filter(({ codec }) => ours.some((format) => format.codec === codec));
}

/**
 * RFC 3264 §5.1: we are sent the numbers of our own offer. A peer that answers with another number mostly also sends
 * with it, so that one is taken too wherever it cannot be mistaken.
 */
function receivable(ours: readonly AudioFormat[], theirs: readonly AudioFormat[]): AudioFormat[] {
  const extra = theirs.filter(({ payloadType }) => !ours.some((format) => format.payloadType === payloadType));
  return [...ours, ...extra];
}
