import { type SipRequest } from '../messages/message.js';
import { parseUri } from '../messages/uri.js';
import { type ExtraHeaders } from '../messages/headers.js';
import { minSessionSeconds, parseSessionExpires } from './session-timer.js';

/** What a UAS demands of a request before it looks at what it says. */
export interface Admission {
  readonly allow: readonly string[];
  readonly accept: readonly string[];
  readonly supported: readonly string[];
}

export interface Refusal {
  readonly status: number;
  readonly headers?: ExtraHeaders;
}

/** The general checks of RFC 3261 §8.2 in their order; undefined if the request may pass. */
export function refuseRequest(request: SipRequest, admission: Admission): Refusal | undefined {
  const { headers } = request;
  if (!admission.allow.includes(request.method)) return { status: 405, headers: { Allow: admission.allow.join(', ') } };
  const { scheme } = parseUri(request.requestUri);
  if (scheme !== 'sip' && scheme !== 'sips' && scheme !== 'tel') return { status: 416 };
  if (request.method !== 'CANCEL') {
    const unsupported = headers.list('require').filter((tag) => !admission.supported.includes(tag.toLowerCase()));
    if (unsupported.length > 0) return { status: 420, headers: { Unsupported: unsupported.join(', ') } };
  }
  return refuseContent(request, admission) ?? refuseAccept(request) ?? refuseInterval(request);
}

/** §8.2.3. A body that need not be understood is let pass. */
function refuseContent(request: SipRequest, admission: Admission): Refusal | undefined {
  const { headers } = request;
  if (request.body.byteLength === 0 || /handling\s*=\s*optional/i.test(headers.get('content-disposition') ?? '')) {
    return undefined;
  }
  const encoding = headers.list('content-encoding').find((name) => name.toLowerCase() !== 'identity');
  if (encoding) return { status: 415, headers: { 'Accept-Encoding': 'identity' } };
  if (request.method !== 'INVITE') return undefined;
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return admission.accept.includes(type)
    ? undefined
    : { status: 415, headers: { Accept: admission.accept.join(', ') } };
}

/** An INVITE whose answer may not be SDP cannot be answered (§13.3.1.3, RFC 4475 §3.3.15). */
function refuseAccept(request: SipRequest): Refusal | undefined {
  if (request.method !== 'INVITE' || !request.headers.has('accept')) return undefined;
  const types = request.headers.list('accept').map((type) => type.split(';')[0]?.trim().toLowerCase());
  const fits = types.some((type) => type === 'application/sdp' || type === 'application/*' || type === '*/*');
  return fits ? undefined : { status: 406 };
}

/** RFC 4028 §9: an interval shorter than the shortest is refused to a peer that can ask again. */
function refuseInterval(request: SipRequest): Refusal | undefined {
  const asked = parseSessionExpires(request.headers.get('session-expires'));
  if (!asked || asked.seconds >= minSessionSeconds || !request.headers.list('supported').includes('timer'))
    return undefined;
  return { status: 422, headers: { 'Min-SE': String(minSessionSeconds) } };
}
