import { SipError } from '../sip-error.js';
import { Headers } from './headers.js';
import { type SipMessage, type SipRequest } from './message.js';
import { parseUri } from './uri.js';

/** Bounds that a message must keep; beyond them it is refused before it costs anything. */
export interface ParseLimits {
  /** Whole message, in bytes; a larger request is answered 413. */
  readonly maxMessageBytes: number;
  readonly maxHeaders: number;
}

export const defaultParseLimits: ParseLimits = { maxMessageBytes: 65_536, maxHeaders: 256 };

/**
 * A message that cannot be understood. `status` is what a request gets for it (400, 413, 505);
 * `request` is what could be read, if it suffices to send that answer.
 */
export class SipParseError extends SipError {
  constructor(
    message: string,
    override readonly status: 400 | 413 | 505,
    readonly request?: SipRequest,
  ) {
    super('MALFORMED', message, status);
  }
}

const requestLine = /^([\w\-.!%*+`'~]+) (\S+) SIP\/2\.0$/i;
const statusLine = /^SIP\/2\.0 (\d{3})(?: (.*))?$/i;
// enough of a request line to answer a request that is wrong otherwise
const looseRequestLine = /^([\w\-.!%*+`'~]+)\s+(.*\S)\s+SIP\/\d+(?:\.\d+)?\s*$/i;
const single = ['from', 'to', 'call-id', 'cseq', 'max-forwards', 'content-length', 'content-type'] as const;

/**
 * Parses one whole message as it came in a datagram or out of the stream framer (RFC 3261 §7).
 * Without Content-Length the body is the rest; bytes beyond Content-Length are ignored (§18.3).
 * Throws SipParseError, and nothing else.
 */
export function parseMessage(bytes: Uint8Array, limits: ParseLimits = defaultParseLimits): SipMessage {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  while (buffer[start] === 13 && buffer[start + 1] === 10) start += 2; // leading CRLFs, §7.5
  const end = buffer.indexOf('\r\n\r\n', start);
  const head = buffer.toString('utf8', start, end < 0 ? Math.min(buffer.length, limits.maxMessageBytes) : end);
  const firstBreak = head.indexOf('\r\n');
  const startLine = firstBreak < 0 ? head : head.slice(0, firstBreak);
  const problems: string[] = [];
  const headers = parseHeaders(firstBreak < 0 ? '' : head.slice(firstBreak + 2), limits, problems);
  const body = end < 0 ? buffer.subarray(0, 0) : buffer.subarray(end + 4);

  const response = statusLine.exec(startLine);
  if (response) {
    return finish(
      { kind: 'response', status: Number(response[1]), reason: response[2] ?? '', headers, body },
      problems,
    );
  }
  const strict = requestLine.exec(startLine);
  const loose = strict ?? looseRequestLine.exec(startLine);
  if (!loose?.[1] || !loose[2]) throw new SipParseError('not a SIP message', 400);
  const request: SipRequest = { kind: 'request', method: loose[1], requestUri: loose[2], headers, body };
  if (buffer.length > limits.maxMessageBytes) throw new SipParseError('too large', 413, answerable(request));
  if (!strict) {
    const otherVersion = !/SIP\/2\.0\s*$/i.test(startLine);
    throw new SipParseError('malformed request line', otherVersion ? 505 : 400, answerable(request));
  }
  if (end < 0) problems.push('no end of headers');
  return finish(request, problems);
}

function parseHeaders(text: string, limits: ParseLimits, problems: string[]): Headers {
  const headers = new Headers();
  const length = text.length;
  for (let at = 0; at < length;) {
    let next = text.indexOf('\r\n', at);
    if (next < 0) next = length;
    let line = text.slice(at, next);
    at = next + 2;
    // folding: a line that begins with white space continues the one before (§7.3.1)
    while (at < length && (text[at] === ' ' || text[at] === '\t')) {
      next = text.indexOf('\r\n', at);
      if (next < 0) next = length;
      line = `${line.trimEnd()} ${text.slice(at, next).trim()}`;
      at = next + 2;
    }
    const colon = line.indexOf(':');
    try {
      if (colon <= 0) throw new SipError('MALFORMED', 'header without a name');
      headers.add(line.slice(0, colon).trimEnd(), line.slice(colon + 1).trim());
    } catch {
      problems.push('malformed header line');
    }
    if (headers.size > limits.maxHeaders) {
      problems.push('too many headers');
      break;
    }
  }
  return headers;
}

/** Checks what every message must have (§8.1.1, §8.2.6) and cuts the body. */
function finish<T extends SipMessage>(message: T, problems: readonly string[]): T {
  const problem = problems[0] ?? findProblem(message);
  const length = message.headers.get('content-length');
  const bodyLength = length === undefined ? message.body.length : Number(length);
  if (problem !== undefined || bodyLength > message.body.length) {
    const request = message.kind === 'request' ? answerable(message) : undefined;
    throw new SipParseError(problem ?? 'body is shorter than Content-Length', 400, request);
  }
  return { ...message, body: message.body.subarray(0, bodyLength) };
}

function findProblem(message: SipMessage): string | undefined {
  const { headers } = message;
  for (const name of single) {
    if (headers.getAll(name).length > 1) return `more than one ${name}`; // RFC 4475 §3.3.8, §3.3.9
  }
  if (!/^\d+$/.test(headers.get('content-length') ?? '0')) return 'malformed Content-Length';
  if (!/^\S+$/.test(headers.callId)) return 'malformed Call-ID';
  try {
    void headers.via;
    if (!headers.fromTag && message.kind === 'response') return 'no From tag';
    void headers.to;
    if (message.kind === 'response') return message.status < 100 || message.status > 699 ? 'status' : void headers.cseq;
    void headers.contact;
    return findRequestProblem(message);
  } catch {
    return 'malformed header value';
  }
}

function findRequestProblem(request: SipRequest): string | undefined {
  const { headers } = request;
  if (headers.cseq.method !== request.method) return 'CSeq names another method';
  const hops = headers.get('max-forwards');
  if (hops !== undefined && (!/^\d+$/.test(hops) || Number(hops) > 255)) return 'malformed Max-Forwards';
  const uri = parseUri(request.requestUri);
  if (uri.headers !== undefined) return 'headers in the Request-URI'; // §19.1.1
  return undefined;
}

/** A request can be answered if it says to which transaction it belongs; an ACK never is (§17.1.1.3). */
function answerable(request: SipRequest): SipRequest | undefined {
  const { headers } = request;
  const complete = ['via', 'from', 'to', 'call-id', 'cseq'].every((name) => headers.has(name));
  return complete && request.method !== 'ACK' ? request : undefined;
}
