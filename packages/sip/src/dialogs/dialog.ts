import { Headers } from '../messages/headers.js';
import { bodyBytes, type MessageBody, type SipRequest, type SipResponse } from '../messages/message.js';
import { type NameAddr } from '../messages/name-addr.js';
import { parseUri, serializeUri, type Uri } from '../messages/uri.js';
import { SipError } from '../sip-error.js';
import { dialogId } from './dialog-id.js';
import { routeRequest } from './route-request.js';

/** A request of a dialog, complete but for its Via, and the place it goes to. */
export interface DialogRequest {
  readonly request: SipRequest;
  readonly nextHop: Uri;
}

interface DialogState {
  readonly role: 'uac' | 'uas';
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
  /** From/To values without tags of ours added: as first written. */
  readonly local: string;
  readonly remote: string;
  readonly localUri: string;
  readonly remoteUri: string;
  readonly remoteTarget: Uri;
  readonly routeSet: readonly NameAddr[];
  readonly localSequence: number;
  readonly remoteSequence?: number;
}

/** The state that two user agents share (RFC 3261 §12): tags, sequence numbers, route set, remote target. No IO. */
export class Dialog {
  readonly role: 'uac' | 'uas';
  readonly id: string;
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
  readonly localUri: string;
  readonly remoteUri: string;
  readonly routeSet: readonly NameAddr[];
  remoteTarget: Uri;
  private localSequence: number;
  private remoteSequence?: number;
  private readonly local: string;
  private readonly remote: string;

  private constructor(state: DialogState) {
    this.role = state.role;
    this.id = dialogId(state.callId, state.localTag, state.remoteTag);
    this.callId = state.callId;
    this.localTag = state.localTag;
    this.remoteTag = state.remoteTag;
    this.local = state.local;
    this.remote = state.remote;
    this.localUri = state.localUri;
    this.remoteUri = state.remoteUri;
    this.remoteTarget = state.remoteTarget;
    this.routeSet = state.routeSet;
    this.localSequence = state.localSequence;
    this.remoteSequence = state.remoteSequence;
  }

  /** The UAS's side (§12.1.1). Throws SipError MALFORMED if the request has no Contact. */
  static ofUas(request: SipRequest, localTag: string): Dialog {
    const { headers } = request;
    const contact = headers.contact;
    if (!contact) throw new SipError('MALFORMED', 'no Contact', 400);
    const to = headers.get('to') ?? '';
    return new Dialog({
      role: 'uas',
      callId: headers.callId,
      localTag,
      remoteTag: headers.fromTag ?? '', // absent from a peer of RFC 2543
      local: headers.toTag === undefined ? `${to};tag=${localTag}` : to,
      remote: headers.get('from') ?? '',
      localUri: serializeUri(headers.to.uri),
      remoteUri: serializeUri(headers.from.uri),
      remoteTarget: contact.uri,
      routeSet: headers.recordRoutes,
      localSequence: 0,
      remoteSequence: headers.cseq.number,
    });
  }

  /**
   * The UAC's side (§12.1.2). A 2xx must have a Contact; of one that has none the Request-URI is the target, so that it
   * can at least be acknowledged and hung up. Throws SipError MALFORMED for headers that cannot be read.
   */
  static ofUac(request: SipRequest, response: SipResponse): Dialog {
    return new Dialog({
      role: 'uac',
      callId: request.headers.callId,
      localTag: request.headers.fromTag ?? '',
      remoteTag: response.headers.toTag ?? '',
      local: request.headers.get('from') ?? '',
      remote: response.headers.get('to') ?? '',
      localUri: serializeUri(request.headers.from.uri),
      remoteUri: serializeUri(request.headers.to.uri),
      remoteTarget: response.headers.contact?.uri ?? parseUri(request.requestUri),
      routeSet: response.headers.recordRoutes.reverse(),
      localSequence: request.headers.cseq.number,
    });
  }

  /**
   * The next request of this dialog (§12.2.1.1). An ACK takes the sequence number of its INVITE instead of a new one
   * (§13.2.2.4): give it as `sequence`.
   */
  createRequest(method: string, body?: MessageBody, sequence?: number): DialogRequest {
    const { requestUri, routes, nextHop } = routeRequest(this.remoteTarget, this.routeSet);
    const headers = new Headers();
    headers.add('Max-Forwards', '70');
    for (const route of routes) headers.add('Route', route);
    headers.add('From', this.local).add('To', this.remote).add('Call-ID', this.callId);
    headers.add('CSeq', `${sequence ?? ++this.localSequence} ${method}`);
    return { request: { kind: 'request', method, requestUri, headers, body: bodyBytes(body) }, nextHop };
  }

  /**
   * Takes note of a request from the peer. False if it is out of order, which is answered 500 (§12.2.2). Gaps are fine.
   */
  acceptSequence(request: SipRequest): boolean {
    const { number } = request.headers.cseq;
    if (this.remoteSequence !== undefined && number < this.remoteSequence) return false;
    this.remoteSequence = number;
    return true;
  }

  /** A re-INVITE or UPDATE, or the 2xx to one, may move the peer (§12.2.1.2, §12.2.2). */
  refreshTarget(message: SipRequest | SipResponse): void {
    const contact = message.headers.contact;
    if (contact) this.remoteTarget = contact.uri;
  }
}
