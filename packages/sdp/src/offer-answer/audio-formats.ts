import { type MediaDescription } from '../session-description/session-description.js';

export type AudioCodec = 'PCMU' | 'PCMA';

/** One payload type that is understood here. */
export interface AudioFormat {
  payloadType: number;
  codec: AudioCodec | 'telephone-event';
}

/** RFC 3551 table 4: they hold without an rtpmap, unless one says otherwise. */
const STATIC: ReadonlyMap<number, string> = new Map([
  [0, 'PCMU/8000'],
  [8, 'PCMA/8000'],
]);

const CLOCK_RATE = 8000;

/** The formats of a stream that are understood here, in its order; other clock rates and channel counts are not. */
export function audioFormatsOf(media: MediaDescription): AudioFormat[] {
  const named = new Map<string, string>();
  for (const { name, value } of media.attributes) {
    const [, payloadType, encoding] = (name === 'rtpmap' && /^(\d{1,3})\s+(\S+)/.exec(value ?? '')) || [];
    if (payloadType !== undefined && encoding !== undefined) named.set(payloadType, encoding);
  }
  const formats: AudioFormat[] = [];
  for (const format of media.formats) {
    if (!/^\d{1,3}$/.test(format) || Number(format) > 127) continue;
    const payloadType = Number(format);
    const codec = codecOf(named.get(format) ?? STATIC.get(payloadType));
    if (codec !== undefined && !formats.some((known) => known.payloadType === payloadType)) {
      formats.push({ payloadType, codec });
    }
  }
  return formats;
}

function codecOf(encoding: string | undefined): AudioFormat['codec'] | undefined {
  const [name, rate, channels = '1'] = encoding?.split('/') ?? [];
  if (Number(rate) !== CLOCK_RATE || channels !== '1') return undefined;
  switch (name?.toUpperCase()) {
    case 'PCMU':
      return 'PCMU';
    case 'PCMA':
      return 'PCMA';
    case 'TELEPHONE-EVENT':
      return 'telephone-event';
    default:
      return undefined;
  }
}
