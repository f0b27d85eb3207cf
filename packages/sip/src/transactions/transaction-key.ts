import { type SipRequest, type SipResponse } from '../messages/message.js';
import { magicCookie } from '../messages/via.js';

/** Matches a response to its client transaction: branch and method (RFC 3261 §17.1.3). */
export function clientKey(message: SipRequest | SipResponse): string {
  const { headers } = message;
  return `${headers.via.params.get('branch') ?? ''}|${headers.cseq.method}`;
}

/**
 * Matches a request to its server transaction (RFC 3261 §17.2.3): branch, sent-by and method, an ACK counting as INVITE.
 * Without the magic cookie the peer is of RFC 2543, and the transaction is known by what does not change.
 */
export function serverKey(request: SipRequest, method = request.method): string {
  const { headers } = request;
  const counted = method === 'ACK' ? 'INVITE' : method;
  const { via } = headers;
  const branch = via.params.get('branch');
  if (branch && branch.length > magicCookie.length && branch.startsWith(magicCookie)) {
    return `${branch}|${via.host.toLowerCase()}:${via.port ?? ''}|${counted}`;
  }
  const { number } = headers.cseq;
  const from = headers.fromTag ?? headers.get('from');
  return `2543|${headers.callId}|${from}|${number}|${via.host}:${via.port ?? ''}|${branch ?? ''}|${counted}`;
}

/** The same for every path that one request took; a second one is a merged request (RFC 3261 §8.2.2.2). */
export function mergeKey(request: SipRequest): string {
  const { headers } = request;
  return `${headers.callId}|${headers.fromTag}|${headers.cseq.number}|${headers.cseq.method}`;
}
