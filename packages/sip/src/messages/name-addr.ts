import { SipError } from '../sip-error.js';
import { type Parameters, parseParameters, serializeParameters } from './parameters.js';
import { parseUri, serializeUri, type Uri } from './uri.js';

/** The value of From, To, Contact, Route, Record-Route, Refer-To (RFC 3261 §20.10): a URI with a name and parameters. */
export interface NameAddr {
  /** Unquoted and unescaped. */
  readonly displayName?: string;
  readonly uri: Uri;
  readonly params: Parameters;
}

const quotedName = /^"((?:[^"\\]|\\.)*)"\s*</s;
// token characters and UTF-8; RFC 4475 §3.1.2.15 asks a 400 for others
const bareName = /^(?:[\w\-.!%*+`'~\s]|[^\x20-\x7e])*$/;

/** Parses one name-addr or addr-spec with the header's parameters. Throws SipError MALFORMED. */
export function parseNameAddr(text: string): NameAddr {
  const value = text.trim();
  const { displayName, open } = parseDisplayName(value);
  if (open < 0) return parseAddrSpec(value);
  const close = value.indexOf('>', open);
  if (close < 0) throw new SipError('MALFORMED', 'angle bracket is not closed');
  const rest = value.slice(close + 1).trim();
  if (rest !== '' && rest[0] !== ';') throw new SipError('MALFORMED', 'text after a name-addr');
  return { displayName, uri: parseUri(value.slice(open + 1, close)), params: parseParameters(rest) };
}

function parseDisplayName(value: string): { displayName?: string; open: number } {
  if (value[0] === '"') {
    const match = quotedName.exec(value);
    if (!match) throw new SipError('MALFORMED', 'display name is not closed');
    return { displayName: match[1]?.replace(/\\(.)/gs, '$1'), open: match[0].length - 1 };
  }
  const open = value.indexOf('<');
  if (open <= 0) return { open };
  const name = value.slice(0, open).trim();
  if (!bareName.test(name)) throw new SipError('MALFORMED', 'display name needs quotes');
  return { displayName: name === '' ? undefined : name, open };
}

/** Without angle brackets every parameter belongs to the header, and the URI may hold no `?` or `,` (RFC 3261 §20). */
function parseAddrSpec(value: string): NameAddr {
  const semicolon = value.indexOf(';');
  const spec = (semicolon < 0 ? value : value.slice(0, semicolon)).trim();
  if (/[?,]/.test(spec)) throw new SipError('MALFORMED', 'URI needs angle brackets');
  return { uri: parseUri(spec), params: parseParameters(semicolon < 0 ? '' : value.slice(semicolon)) };
}

/** The reverse of `parseNameAddr`; always writes the angle brackets. */
export function serializeNameAddr(address: {
  displayName?: string;
  uri: Uri | string;
  params?: ReadonlyMap<string, string | null>;
}): string {
  const name = address.displayName === undefined ? '' : `"${address.displayName.replace(/(["\\])/g, '\\$1')}" `;
  const uri = typeof address.uri === 'string' ? address.uri : serializeUri(address.uri);
  return `${name}<${uri}>${address.params ? serializeParameters(address.params) : ''}`;
}
