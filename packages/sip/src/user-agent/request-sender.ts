import { type SipRequest } from '../messages/message.js';
import { type Uri } from '../messages/uri.js';
import { serializeVia } from '../messages/via.js';
import { SipError } from '../sip-error.js';
import { newBranch } from '../transactions/identifiers.js';
import { type ClientTransaction, type ClientTransactionUser } from '../transactions/transaction.js';
import { type TransactionLayer } from '../transactions/transaction-layer.js';
import { advertisedHost } from '../transport/advertised-host.js';
import { type HostResolver, literalAddress } from '../transport/host-resolver.js';
import { type TransportLayer } from '../transport/transport-layer.js';
import { type Endpoint, type Protocol, type Transport } from '../transport/transport.js';

export interface RequestSenderOptions {
  readonly transport: TransportLayer;
  readonly transactions: TransactionLayer;
  readonly resolveHost: HostResolver;
  readonly defaultProtocol: Protocol;
  readonly contactUser?: string;
  /** Address that others reach us at, where it is not the bound one. */
  readonly contactHost?: string;
}

/** Where a request goes. */
export interface RequestRoute {
  readonly nextHop: Uri;
  /** The stream to the same peer that is open already, if there is one: preferred to a new one (RFC 5923 in spirit). */
  readonly flow?: Endpoint;
}

/** A request that is on its way; it has a transaction once its host name has an address. */
export interface SentRequest {
  readonly transaction: ClientTransaction | undefined;
  /** Ends it silently. */
  abandon(): void;
}

const refreshesTarget = new Set(['INVITE', 'UPDATE', 'REFER', 'SUBSCRIBE', 'NOTIFY']);

/** Gives a request its last headers (Via, Contact), finds its transport and address, and sends it (RFC 3261 §8.1.2, §18.1.1). */
export class RequestSender {
  constructor(private readonly options: RequestSenderOptions) {}

  /** Sends in a transaction of its own. Every failure arrives at `user.onFailure`, never before this returns. */
  send(request: SipRequest, route: RequestRoute, user: ClientTransactionUser): SentRequest {
    let transaction: ClientTransaction | undefined;
    let abandoned = false;
    const begin = (to: Endpoint): void => {
      if (abandoned) return;
      const transport = this.prepare(request, to);
      transaction = this.options.transactions.request(request, to, transport.reliable, user);
    };
    const fail = (error: unknown): void => {
      if (abandoned) return;
      user.onFailure(error instanceof SipError ? error : new SipError('TRANSPORT', String(error), 503));
      user.onTerminated?.();
    };
    this.locate(route, begin, fail);
    return {
      get transaction() {
        return transaction;
      },
      abandon: () => {
        abandoned = true;
        if (transaction) this.options.transactions.abandon(transaction);
      },
    };
  }

  /** Sends the ACK to a 2xx, which has no transaction (§13.2.2.4). */
  sendAck(ack: SipRequest, route: RequestRoute): void {
    const begin = (to: Endpoint): void => {
      if (!ack.headers.has('via')) this.prepare(ack, to);
      this.options.transport.send(ack, to, () => undefined);
    };
    this.locate(route, begin, () => undefined);
  }

  /** Sends a CANCEL after its INVITE, to the same place and on the same branch (§9.1). */
  sendCancel(cancel: SipRequest, route: RequestRoute, user: ClientTransactionUser): void {
    const begin = (to: Endpoint): void => {
      const reliable = this.options.transport.transport(to.protocol)?.reliable ?? false;
      this.options.transactions.request(cancel, to, reliable, user);
    };
    this.locate(route, begin, () => undefined);
  }

  /** `sip:` URI at which this element is reached by the peer at an address. */
  contactUri(protocol: Protocol, remoteAddress: string): string {
    const { contactUser } = this.options;
    const port = this.options.transport.transport(protocol)?.local.port ?? 5060;
    const user = contactUser === undefined ? '' : `${contactUser}@`;
    return `sip:${user}${this.host(protocol, remoteAddress)}:${port}${protocol === 'udp' ? '' : `;transport=${protocol}`}`;
  }

  /** Who we are when the application does not say: From of our own requests. */
  identity(remoteAddress: string): string {
    const user = this.options.contactUser ?? 'anonymous';
    return `sip:${user}@${this.host(this.options.defaultProtocol, remoteAddress)}`;
  }

  /** Host that we call ourselves towards a peer. */
  private host(protocol: Protocol, remoteAddress: string): string {
    const bound = this.options.transport.transport(protocol)?.local.address ?? '0.0.0.0';
    return this.options.contactHost ?? advertisedHost(bound, remoteAddress);
  }

  private prepare(request: SipRequest, to: Endpoint): Transport {
    const transport = this.options.transport.transport(to.protocol);
    if (!transport) throw new SipError('TRANSPORT', `no ${to.protocol} transport`, 503);
    const params = new Map<string, string | null>([
      ['rport', null], // RFC 3581
      ['branch', newBranch()],
    ]);
    const host = this.host(to.protocol, to.address);
    const via = { transport: to.protocol.toUpperCase(), host, port: transport.local.port, params };
    request.headers.prepend('Via', serializeVia(via));
    if (refreshesTarget.has(request.method) && !request.headers.has('contact')) {
      request.headers.add('Contact', `<${this.contactUri(to.protocol, to.address)}>`);
    }
    return transport;
  }

  private locate(route: RequestRoute, found: (to: Endpoint) => void, failed: (error: unknown) => void): void {
    const { nextHop, flow } = route;
    const named = nextHop.params.get('transport')?.toLowerCase();
    if (flow?.connection !== undefined && (named ?? 'tcp') === flow.protocol && this.options.transport.isOpen(flow)) {
      found(flow);
      return;
    }
    const protocol = named ?? this.options.defaultProtocol;
    if (nextHop.scheme !== 'sip' || (protocol !== 'udp' && protocol !== 'tcp')) {
      queueMicrotask(() => failed(new SipError('TRANSPORT', 'no transport for this URI', 503)));
      return;
    }
    const port = nextHop.port ?? 5060;
    const host = nextHop.params.get('maddr') ?? nextHop.host;
    const literal = literalAddress(host);
    if (literal !== undefined) found({ protocol, address: literal, port });
    else {
      this.options
        .resolveHost(host)
        .then((address) => found({ protocol, address, port }))
        .catch(failed);
    }
  }
}
