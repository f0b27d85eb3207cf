import { SipError } from '../sip-error.js';
import { type ExtraHeaders, Headers } from './headers.js';
import { bodyBytes, type MessageBody, type SipRequest, type SipResponse } from './message.js';
import { reasonPhrase } from './reason-phrases.js';

/** What a response carries beside what the request dictates. */
export interface ResponseInit {
  readonly reason?: string;
  readonly headers?: ExtraHeaders;
  readonly body?: MessageBody;
  /** Default `application/sdp` where there is a body. */
  readonly contentType?: string;
  /** Added to To if the request's To has no tag (RFC 3261 §8.2.6.2). */
  readonly toTag?: string;
}

/** Builds a response by RFC 3261 §8.2.6: Via, From, To, Call-ID and CSeq are the request's own. */
export function createResponse(request: SipRequest, status: number, init: ResponseInit = {}): SipResponse {
  const reason = init.reason ?? reasonPhrase(status);
  if (/[\r\n]/.test(reason)) throw new SipError('HEADER_INJECTION', 'line break in a reason phrase');
  const headers = new Headers();
  for (const via of request.headers.getAll('via')) headers.add('Via', via);
  for (const name of ['From', 'To', 'Call-ID', 'CSeq']) {
    const value = request.headers.get(name);
    if (value === undefined) continue;
    const needsTag = name === 'To' && init.toTag !== undefined && !/;\s*tag\s*=/i.test(value);
    headers.add(name, needsTag ? `${value};tag=${init.toTag}` : value);
  }
  const timestamp = request.headers.get('timestamp');
  if (status === 100 && timestamp !== undefined) headers.add('Timestamp', timestamp);
  if (init.body !== undefined) headers.add('Content-Type', init.contentType ?? 'application/sdp');
  headers.addAll(init.headers);
  return { kind: 'response', status, reason, headers, body: bodyBytes(init.body) };
}
