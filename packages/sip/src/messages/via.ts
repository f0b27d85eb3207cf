import { SipError } from '../sip-error.js';
import { type Parameters, parseParameters, serializeParameters } from './parameters.js';
import { parseHostPort } from './uri.js';

/** One Via value (RFC 3261 §20.42): where the response to a request goes. */
export interface Via {
  /** Upper case: UDP, TCP, … */
  readonly transport: string;
  readonly host: string;
  readonly port?: number;
  readonly params: Parameters;
}

const sentProtocol = /^SIP\s*\/\s*2\.0\s*\/\s*([\w\-.!%*+`'~]+)\s+/i;

/** What every RFC 3261 branch begins with (§8.1.1.7). */
export const magicCookie = 'z9hG4bK';

/** Parses one Via value. Throws SipError MALFORMED. */
export function parseVia(text: string): Via {
  const value = text.trim();
  const match = sentProtocol.exec(value);
  if (!match?.[1]) throw new SipError('MALFORMED', 'malformed Via');
  const rest = value.slice(match[0].length);
  const semicolon = rest.indexOf(';');
  const sentBy = (semicolon < 0 ? rest : rest.slice(0, semicolon)).trim();
  const params = parseParameters(semicolon < 0 ? '' : rest.slice(semicolon));
  return { transport: match[1].toUpperCase(), ...parseHostPort(sentBy), params };
}

/** The reverse of `parseVia`. */
export function serializeVia(via: Via): string {
  const port = via.port === undefined ? '' : `:${via.port}`;
  return `SIP/2.0/${via.transport} ${via.host}${port}${serializeParameters(via.params)}`;
}
