import { Headers, type ExtraHeaders } from '../messages/headers.js';
import { bodyBytes, type MessageBody, type SipRequest } from '../messages/message.js';
import { parseNameAddr, serializeNameAddr } from '../messages/name-addr.js';
import { parseUri, serializeUri, type Uri } from '../messages/uri.js';
import { routeRequest } from '../dialogs/route-request.js';
import { newCallId, newTag } from '../transactions/identifiers.js';
import { type AgentCore } from './agent-core.js';
import { checkExtraHeaders } from './check-extra-headers.js';
import { type OutgoingInviteInit } from './outgoing-invite.js';

/** A call to make. */
export interface InviteInit extends OutgoingInviteInit {
  /** Whom to call: a URI, or a name with a URI in angle brackets. */
  readonly to: string;
  /** Who calls; default the contact user, or anonymous, at our host. */
  readonly from?: string;
  /** The offer. Without one the peer makes it, and `answerOffer` answers. */
  readonly body?: MessageBody;
  readonly contentType?: string;
  readonly headers?: ExtraHeaders;
  /** Proxies to go through (§8.1.2), URIs; with `;lr` unless they are strict routers. */
  readonly route?: readonly string[];
  /** Default: a fresh one. */
  readonly callId?: string;
}

/** Builds the INVITE by RFC 3261 §8.1.1 and §13.2.1, all but Via and Contact. */
export function createInvite(core: AgentCore, init: InviteInit): { request: SipRequest; nextHop: Uri } {
  checkExtraHeaders(init.headers);
  const to = parseNameAddr(init.to);
  // §19.1.1: neither headers nor method may stand in a Request-URI or in To
  const params = new Map([...to.uri.params].filter(([name]) => name !== 'method'));
  const target: Uri = { ...to.uri, params, headers: undefined };
  const from = parseNameAddr(init.from ?? `<${core.sender.identity(to.uri.host)}>`);
  const routeSet = (init.route ?? []).map((route) => ({
    uri: parseUri(route),
    params: new Map<string, string | null>(),
  }));
  const { requestUri, routes, nextHop } = routeRequest(target, routeSet);
  const headers = new Headers();
  headers.add('Max-Forwards', '70');
  for (const route of routes) headers.add('Route', route);
  const fromValue = serializeNameAddr({ ...from, uri: withoutTransport(from.uri), params: new Map() });
  headers.add('From', `${fromValue};tag=${newTag()}`);
  headers.add('To', serializeNameAddr({ displayName: to.displayName, uri: withoutTransport(target) }));
  headers.add('Call-ID', init.callId ?? newCallId());
  headers.add('CSeq', `${1 + Math.floor(core.random() * 10_000)} INVITE`);
  headers.addAll(init.headers);
  if (!headers.has('allow')) headers.add('Allow', core.allow.join(', '));
  if (!headers.has('supported') && core.supported.length > 0) headers.add('Supported', core.supported.join(', '));
  if (!headers.has('user-agent')) headers.add('User-Agent', core.userAgent);
  if (init.body !== undefined) headers.add('Content-Type', init.contentType ?? 'application/sdp');
  return { request: { kind: 'request', method: 'INVITE', requestUri, headers, body: bodyBytes(init.body) }, nextHop };
}

/** §19.1.1: From and To carry no transport parameter. */
function withoutTransport(uri: Uri): string {
  return serializeUri({ ...uri, params: new Map([...uri.params].filter(([name]) => name !== 'transport')) });
}
