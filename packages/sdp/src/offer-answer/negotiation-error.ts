/**
 * - `NO_COMMON_CODEC`: nothing of the peer's audio is spoken here.
 * - `NO_AUDIO`: the description holds no audio stream, or refuses it.
 * - `UNSUPPORTED_TRANSPORT`: audio is there, but only by SRTP or something else than RTP/AVP.
 * - `NO_ADDRESS`: no c= line says where the audio goes.
 * - `MISMATCHED_ANSWER`: the answer's streams are not those of the offer.
 */
export type NegotiationErrorCode =
  'NO_COMMON_CODEC' | 'NO_AUDIO' | 'UNSUPPORTED_TRANSPORT' | 'NO_ADDRESS' | 'MISMATCHED_ANSWER';

/** The two sides cannot talk: an offer is answered 488, after such an answer the call is ended (RFC 3261 §13.2.2.4). */
export class NegotiationError extends Error {
  readonly code: NegotiationErrorCode;

  constructor(code: NegotiationErrorCode, message: string) {
    super(message);
    this.name = 'NegotiationError';
    this.code = code;
  }
}

/** No codec in common. */
export class NoCommonCodecError extends NegotiationError {
  constructor() {
    super('NO_COMMON_CODEC', 'the peer speaks neither PCMU nor PCMA at 8000 Hz');
    this.name = 'NoCommonCodecError';
  }
}
