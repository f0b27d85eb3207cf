import { SipError } from '../sip-error.js';

/** `;name=value` parameters in their order; names in lower case, `null` for a parameter without a value. Quotes are kept. */
export type Parameters = Map<string, string | null>;

const paramName = /^[\w\-.!%*+`'~[\]/:&$]+$/;

/** Parses `;a=b;c;d="e;f"` (RFC 3261 §25.1 generic-param), white space allowed around every separator. */
export function parseParameters(text: string): Parameters {
  const parameters: Parameters = new Map();
  if (text === '') return parameters;
  for (const part of splitOutsideQuotes(text, ';').slice(1)) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
    if (!paramName.test(name)) throw new SipError('MALFORMED', 'parameter without a valid name');
    const value = equals < 0 ? null : part.slice(equals + 1).trim();
    if (value !== null && value[0] !== '"' && /\s/.test(value)) throw new SipError('MALFORMED', 'space in a parameter');
    if (!parameters.has(name)) parameters.set(name, value);
  }
  return parameters;
}

/** The reverse of `parseParameters`. */
export function serializeParameters(parameters: ReadonlyMap<string, string | null>): string {
  let text = '';
  for (const [name, value] of parameters) text += value === null ? `;${name}` : `;${name}=${value}`;
  return text;
}

/**
 * Splits at a separator that stands outside quoted strings and angle brackets (RFC 3261 §7.3.1).
 * Throws MALFORMED for a quote that is never closed.
 */
export function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  if (!text.includes(separator)) return [text];
  if (!text.includes('"') && !text.includes('<')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let inBrackets = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '<') inBrackets = true;
    else if (char === '>') inBrackets = false;
    else if (char === separator && !inBrackets) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (quoted) throw new SipError('MALFORMED', 'quoted string is not closed');
  parts.push(text.slice(start));
  return parts;
}
