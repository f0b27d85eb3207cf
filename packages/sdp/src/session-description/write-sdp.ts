import {
  type MediaDescription,
  type SdpAttribute,
  type SdpConnection,
  type SdpLine,
  type SessionDescription,
} from './session-description.js';

/** The order that RFC 8866 §9 prescribes; letters that it does not know go last. */
const SESSION_ORDER = 'iuepcbtrzka';
const MEDIA_ORDER = 'icbka';

/** Writes a description, lines ended by CRLF. `parseSdp` of it gives the same description again. */
export function writeSdp(description: SessionDescription): string {
  const { origin } = description;
  const session: SdpLine[] = [
    ...description.otherLines,
    ...connectionLines(description.connection),
    ...(description.times.length > 0 ? description.times : ['0 0']).map((value) => ({ type: 't', value })),
    ...attributeLines(description.attributes),
  ];
  const lines = [
    'v=0',
    `o=${origin.username} ${origin.sessionId} ${origin.sessionVersion} IN ${origin.addressType} ${origin.address}`,
    `s=${description.sessionName === '' ? '-' : description.sessionName}`,
    ...inOrder(session, SESSION_ORDER),
    ...description.media.flatMap(mediaLines),
  ];
  return lines.join('\r\n') + '\r\n';
}

function mediaLines(media: MediaDescription): string[] {
  const place = media.portCount === 1 ? `${media.port}` : `${media.port}/${media.portCount}`;
  const rest = [...media.otherLines, ...connectionLines(media.connection), ...attributeLines(media.attributes)];
  return [`m=${[media.media, place, media.protocol, ...media.formats].join(' ')}`, ...inOrder(rest, MEDIA_ORDER)];
}

function connectionLines(connection: SdpConnection | undefined): SdpLine[] {
  return connection === undefined ? [] : [{ type: 'c', value: `IN ${connection.addressType} ${connection.address}` }];
}

function attributeLines(attributes: readonly SdpAttribute[]): SdpLine[] {
  return attributes.map(({ name, value }) => ({ type: 'a', value: value === undefined ? name : `${name}:${value}` }));
}

/** Sorting is stable: lines of the same letter stay as they stood. */
function inOrder(lines: readonly SdpLine[], order: string): string[] {
  const rank = ({ type }: SdpLine): number => {
    const found = order.indexOf(type);
    return found < 0 ? order.length : found;
  };
  return [...lines].sort((a, b) => rank(a) - rank(b)).map(({ type, value }) => `${type}=${value}`);
}
