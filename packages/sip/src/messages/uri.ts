import { SipError } from '../sip-error.js';
import { type Parameters, parseParameters, serializeParameters } from './parameters.js';

/**
 * A URI (RFC 3261 §19.1). For `sip` and `sips` every part is set; for any other scheme only `scheme` and `opaque`
 * (what follows the colon) are, and `host` is empty.
 */
export interface Uri {
  readonly scheme: string;
  /** As written, escapes included: comparing and echoing stay exact. */
  readonly user?: string;
  readonly password?: string;
  readonly host: string;
  readonly port?: number;
  readonly params: Parameters;
  /** What follows `?`, as written. */
  readonly headers?: string;
  readonly opaque?: string;
}

const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/;
const forbidden = /[\s<>"\x00-\x1f\x7f]/;
const userPart = /^(?:[\w\-.!~*'()&=+$,;?/#[\]{}|^`\\]|%[0-9A-Fa-f]{2}|[^\x20-\x7e])*$/;
const hostPart = /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_\-.]*)|\[[0-9A-Fa-f:.]+\])$/;

/** Parses a URI without its angle brackets. Throws SipError MALFORMED. */
export function parseUri(text: string): Uri {
  const match = scheme.exec(text);
  if (!match?.[1] || forbidden.test(text)) throw new SipError('MALFORMED', 'not a URI');
  const name = match[1].toLowerCase();
  const rest = text.slice(match[0].length);
  if (rest === '') throw new SipError('MALFORMED', 'URI is empty');
  if (name !== 'sip' && name !== 'sips') return { scheme: name, host: '', params: new Map(), opaque: rest };
  return parseSipParts(name, rest);
}

function parseSipParts(name: string, rest: string): Uri {
  const at = rest.indexOf('@');
  const userInfo = at < 0 ? undefined : rest.slice(0, at);
  let hostPort = rest.slice(at + 1);
  let headers: string | undefined;
  const question = hostPort.indexOf('?');
  if (question >= 0) {
    headers = hostPort.slice(question + 1);
    hostPort = hostPort.slice(0, question);
  }
  const semicolon = hostPort.indexOf(';');
  const params = semicolon < 0 ? new Map<string, string | null>() : parseParameters(hostPort.slice(semicolon));
  if (semicolon >= 0) hostPort = hostPort.slice(0, semicolon);
  const { host, port } = parseHostPort(hostPort);
  const { user, password } = parseUserInfo(userInfo);
  return { scheme: name, user, password, host, port, params, headers };
}

function parseUserInfo(userInfo: string | undefined): { user?: string; password?: string } {
  if (userInfo === undefined) return {};
  const colon = userInfo.indexOf(':');
  const user = colon < 0 ? userInfo : userInfo.slice(0, colon);
  const password = colon < 0 ? undefined : userInfo.slice(colon + 1);
  if (user === '' || !userPart.test(user) || (password !== undefined && !userPart.test(password))) {
    throw new SipError('MALFORMED', 'URI has a malformed user part');
  }
  return { user, password };
}

/** Parses `host`, `host:port`, `[v6]:port`. Throws SipError MALFORMED. */
export function parseHostPort(text: string): { host: string; port?: number } {
  const colon = text.startsWith('[') ? text.indexOf(':', text.indexOf(']')) : text.indexOf(':');
  const host = (colon < 0 ? text : text.slice(0, colon)).trim();
  if (!hostPart.test(host)) throw new SipError('MALFORMED', 'malformed host');
  if (colon < 0) return { host };
  const digits = text.slice(colon + 1).trim();
  const port = Number(digits);
  if (!/^\d{1,5}$/.test(digits) || port > 65535) throw new SipError('MALFORMED', 'malformed port');
  return { host, port };
}

/** The reverse of `parseUri`, without angle brackets. */
export function serializeUri(uri: Uri): string {
  if (uri.opaque !== undefined) return `${uri.scheme}:${uri.opaque}`;
  const password = uri.password === undefined ? '' : `:${uri.password}`;
  const user = uri.user === undefined ? '' : `${uri.user}${password}@`;
  const port = uri.port === undefined ? '' : `:${uri.port}`;
  const headers = uri.headers === undefined ? '' : `?${uri.headers}`;
  return `${uri.scheme}:${user}${uri.host}${port}${serializeParameters(uri.params)}${headers}`;
}
