import { isIP } from 'node:net';
import { type SipRequest } from '../messages/message.js';
import { type Endpoint } from './transport.js';

/**
 * Notes on the topmost Via where a request really came from (RFC 3261 §18.2.1, RFC 3581 §4).
 * `received` is added where sent-by differs from the source or rport is asked for.
 */
export function stampSource(request: SipRequest, source: Endpoint): void {
  const { via } = request.headers;
  const asksRport = via.params.has('rport');
  if (!asksRport && via.host === source.address) return;
  const params = new Map(via.params);
  params.set('received', source.address);
  if (asksRport) params.set('rport', String(source.port));
  request.headers.replaceTopVia({ ...via, params });
}

/**
 * Where the responses to a request go (RFC 3261 §18.2.2, RFC 3581 §4): on a stream, back on it; by UDP, to the source
 * if rport was asked for, else to the source's address at the port that Via names.
 */
export function responseEndpoint(request: SipRequest, source: Endpoint): Endpoint {
  const { via } = request.headers;
  if (source.protocol === 'tcp') return { ...source, port: via.port ?? 5060, address: source.address };
  const maddr = via.params.get('maddr');
  if (maddr && isIP(maddr)) return { protocol: 'udp', address: maddr, port: via.port ?? 5060 };
  if (via.params.has('rport')) return source;
  return { protocol: 'udp', address: source.address, port: via.port ?? 5060 };
}
