import { type MediaDescription, type SessionDescription } from '../session-description/session-description.js';
import { audioFormatsOf, type AudioFormat } from './audio-formats.js';
import { type Direction } from './direction.js';
import { DEFAULT_CODECS, localDescription, localMedia, refusedMedia, type LocalAudio } from './local-audio.js';
import { DEFAULT_PTIME_MS } from './packet-time.js';

const STATIC_PAYLOAD_TYPE = { PCMU: 0, PCMA: 8 } as const;
const TELEPHONE_EVENT_PAYLOAD_TYPE = 101;

export interface OfferOptions extends LocalAudio {
  /** Default sendrecv; sendonly or inactive put the peer on hold (RFC 3264 §8.4). */
  direction?: Direction;
  /** Default 20. */
  ptimeMs?: number;
}

/** An offer of one audio stream: our codecs and telephone events. */
export function createOffer(options: OfferOptions): SessionDescription {
  const formats: AudioFormat[] = (options.codecs ?? DEFAULT_CODECS).map((codec) => ({
    payloadType: STATIC_PAYLOAD_TYPE[codec],
    codec,
  }));
  const previous = options.previous?.media ?? [];
  const at = Math.max(
    0,
    previous.findIndex(({ media, port }) => media === 'audio' && port > 0),
  );
  formats.push(telephoneEvents(previous[at]));
  const protocol = previous[at]?.protocol ?? 'RTP/AVP';
  const audio = localMedia(
    options,
    protocol,
    formats,
    options.ptimeMs ?? DEFAULT_PTIME_MS,
    options.direction ?? 'sendrecv',
    false,
  );
  // RFC 3264 §8: streams are never taken out of a session, they only fall to port 0.
  const media = previous.map((stream, index) => (index === at ? audio : refusedMedia(stream)));
  return localDescription(options, media.length > 0 ? media : [audio], ['0 0']);
}

/** RFC 3264 §8.3.2: a dynamic number keeps its meaning throughout the session, also one that the peer chose. */
function telephoneEvents(previous: MediaDescription | undefined): AudioFormat {
  const known = previous === undefined ? [] : audioFormatsOf(previous);
  return (
    known.find(({ codec }) => codec === 'telephone-event') ?? {
      payloadType: TELEPHONE_EVENT_PAYLOAD_TYPE,
      codec: 'telephone-event',
    }
  );
}
