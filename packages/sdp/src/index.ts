export { acceptAnswer } from './offer-answer/accept-answer.js';
export { type AudioCodec, type AudioFormat } from './offer-answer/audio-formats.js';
export { createAnswer, type AnswerOptions } from './offer-answer/create-answer.js';
export { createOffer, type OfferOptions } from './offer-answer/create-offer.js';
export { type Direction } from './offer-answer/direction.js';
export { type LocalAudio } from './offer-answer/local-audio.js';
export { type NegotiatedAudio } from './offer-answer/negotiated-audio.js';
export { NegotiationError, NoCommonCodecError, type NegotiationErrorCode } from './offer-answer/negotiation-error.js';
export { parseSdp } from './session-description/parse-sdp.js';
export { SdpParseError } from './session-description/sdp-parse-error.js';
export {
  type MediaDescription,
  type SdpAttribute,
  type SdpConnection,
  type SdpLine,
  type SdpOrigin,
  type SessionDescription,
} from './session-description/session-description.js';
export { writeSdp } from './session-description/write-sdp.js';
