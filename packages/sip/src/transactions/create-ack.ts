import { Headers } from '../messages/headers.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';

const none = new Uint8Array(0);

/** The ACK to a 300–699, which belongs to the INVITE's own transaction (RFC 3261 §17.1.1.3). */
export function createAckForFailure(invite: SipRequest, response: SipResponse): SipRequest {
  const headers = sameHop(invite, 'ACK');
  headers.set('To', response.headers.get('to') ?? '');
  return { kind: 'request', method: 'ACK', requestUri: invite.requestUri, headers, body: none };
}

/** The CANCEL of a request that waits for its final response (RFC 3261 §9.1). */
export function createCancel(invite: SipRequest, reason?: string): SipRequest {
  const headers = sameHop(invite, 'CANCEL');
  if (reason !== undefined) headers.add('Reason', reason);
  return { kind: 'request', method: 'CANCEL', requestUri: invite.requestUri, headers, body: none };
}

/** Topmost Via with its branch, Route, From, To, Call-ID and CSeq number of the INVITE. */
function sameHop(invite: SipRequest, method: string): Headers {
  const headers = new Headers();
  headers.add('Via', invite.headers.get('via') ?? '');
  headers.add('Max-Forwards', '70');
  for (const route of invite.headers.getAll('route')) headers.add('Route', route);
  for (const name of ['From', 'To', 'Call-ID']) headers.add(name, invite.headers.get(name) ?? '');
  headers.add('CSeq', `${invite.headers.cseq.number} ${method}`);
  return headers;
}
