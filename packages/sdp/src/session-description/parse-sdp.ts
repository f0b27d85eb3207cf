import { SdpParseError } from './sdp-parse-error.js';
import {
  type MediaDescription,
  type SdpAttribute,
  type SdpConnection,
  type SdpLine,
  type SdpOrigin,
  type SessionDescription,
} from './session-description.js';

/**
 * Reads a session description (RFC 8866 §9), generous with what phones get wrong: LF, CR or CRLF, empty lines, any order
 * of lines within a section, no `s=` or `t=`, letters that no RFC knows (kept in `otherLines`).
 * @throws {SdpParseError} when a line is none, the version is not 0, or `v=`, `o=`, `c=`, `m=` cannot be understood
 */
export function parseSdp(text: string): SessionDescription {
  const lines = readLines(text);
  const first = lines[0];
  if (first === undefined) throw new SdpParseError('nothing there', 1);
  if (first.type !== 'v' || first.value.trim() !== '0')
    throw new SdpParseError('a description begins with v=0', first.at);
  let origin: SdpOrigin | undefined;
  const session: Omit<SessionDescription, 'origin'> = {
    sessionName: '-',
    times: [],
    attributes: [],
    otherLines: [],
    media: [],
  };
  for (const line of lines.slice(1)) {
    const media = session.media.at(-1);
    if (line.type === 'm') session.media.push(parseMedia(line));
    else if (line.type === 'c') (media ?? session).connection ??= parseConnection(line);
    else if (line.type === 'a') (media ?? session).attributes.push(parseAttribute(line.value));
    else if (media !== undefined) media.otherLines.push({ type: line.type, value: line.value });
    else if (line.type === 'o') {
      if (origin !== undefined) throw new SdpParseError('a second o=', line.at);
      origin = parseOrigin(line);
    } else if (line.type === 's') session.sessionName = line.value;
    else if (line.type === 't') session.times.push(line.value);
    else if (line.type === 'v') throw new SdpParseError('a second v=', line.at);
    else session.otherLines.push({ type: line.type, value: line.value });
  }
  if (origin === undefined) throw new SdpParseError('no o= line', lines.at(-1)!.at);
  return { origin, ...session };
}

interface NumberedLine extends SdpLine {
  at: number;
}

function readLines(text: string): NumberedLine[] {
  const lines: NumberedLine[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return;
    const match = /^\s*([A-Za-z])=(.*)$/su.exec(line);
    if (match === null) throw new SdpParseError('not of the form x=…', index + 1);
    lines.push({ type: match[1]!, value: match[2]!.trimEnd(), at: index + 1 });
  });
  return lines;
}

function parseOrigin({ value, at }: NumberedLine): SdpOrigin {
  const [username, sessionId, sessionVersion, , addressType, address] = value.trim().split(/\s+/);
  if (!isNumber(sessionId) || !isNumber(sessionVersion) || address === undefined) {
    throw new SdpParseError('o= wants user, id, version, IN, address type and address', at);
  }
  return { username: username!, sessionId, sessionVersion, addressType: parseAddressType(addressType, at), address };
}

function parseConnection({ value, at }: NumberedLine): SdpConnection {
  const [network, addressType, address] = value.trim().split(/\s+/);
  if (network?.toUpperCase() !== 'IN' || address === undefined) {
    throw new SdpParseError('c= wants IN, address type and address', at);
  }
  const host = address.split('/')[0]!;
  if (host === '') throw new SdpParseError('c= has no address', at);
  return { addressType: parseAddressType(addressType, at), address: host };
}

function parseMedia({ value, at }: NumberedLine): MediaDescription {
  const [media, place, protocol, ...formats] = value.trim().split(/\s+/);
  const [, port, count] = /^(\d{1,5})(?:\/(\d{1,5}))?$/.exec(place ?? '') ?? [];
  if (media === undefined || port === undefined || Number(port) > 65535 || protocol === undefined) {
    throw new SdpParseError('m= wants media, port, protocol and formats', at);
  }
  return {
    media,
    port: Number(port),
    portCount: count === undefined ? 1 : Number(count),
    protocol,
    formats,
    attributes: [],
    otherLines: [],
  };
}

function parseAttribute(text: string): SdpAttribute {
  const colon = text.indexOf(':');
  if (colon < 0) return { name: text.trim() };
  return { name: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}

function parseAddressType(text: string | undefined, at: number): 'IP4' | 'IP6' {
  const upper = text?.toUpperCase();
  if (upper !== 'IP4' && upper !== 'IP6') throw new SdpParseError('the address type is neither IP4 nor IP6', at);
  return upper;
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,30}$/.test(text);
}
