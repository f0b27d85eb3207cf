import { systemClock } from '../clock.js';
import { CountingClock } from '../counting-clock.js';
import { dialogIdOfRequest } from '../dialogs/dialog-id.js';
import { silentLogger } from '../logger.js';
import { type ExtraHeaders } from '../messages/headers.js';
import { defaultParseLimits } from '../messages/parse-message.js';
import { SipError } from '../sip-error.js';
import { timerValues } from '../transactions/timer-values.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { TransactionLayer } from '../transactions/transaction-layer.js';
import { dnsHostResolver } from '../transport/host-resolver.js';
import { type TransportCounters, TransportLayer } from '../transport/transport-layer.js';
import { type Endpoint, type Protocol } from '../transport/transport.js';
import { refuseRequest } from './admit-request.js';
import { type AgentCore } from './agent-core.js';
import { createInvite, type InviteInit } from './create-invite.js';
import { createTransports } from './create-transports.js';
import { IncomingInvite } from './incoming-invite.js';
import { IncomingRequest } from './incoming-request.js';
import { OutgoingInvite } from './outgoing-invite.js';
import { ReportingEmitter } from './reporting-emitter.js';
import { RequestSender } from './request-sender.js';
import { respond } from './respond.js';
import { Session } from './session.js';
import { type OpenCounts, type UserAgentOptions } from './user-agent-options.js';

export interface UserAgentEvents {
  /** A call came. Without a listener it gets 480. */
  invite: [invite: IncomingInvite];
  /** Somebody asks what we can do, or whether we live. Answered 200 after the listeners ran unless one of them did. */
  options: [options: IncomingRequest];
}

const methods = ['INVITE', 'ACK', 'CANCEL', 'BYE', 'OPTIONS', 'UPDATE', 'INFO', 'REFER', 'NOTIFY'];
/** Methods that mean nothing outside a dialog here. */
const dialogOnly = new Set(['BYE', 'UPDATE', 'INFO', 'NOTIFY', 'PRACK']);

/** A SIP user agent, caller and called in one (RFC 3261 §8). */
export class UserAgent extends ReportingEmitter<UserAgentEvents> {
  private readonly clock: CountingClock;
  private readonly transport: TransportLayer;
  private readonly transactions: TransactionLayer;
  private readonly core: AgentCore;
  private readonly accept: readonly string[];
  private readonly outgoing = new Set<OutgoingInvite>();
  private running = false;

  constructor(options: UserAgentOptions) {
    const logger = options.logger ?? silentLogger;
    super(logger);
    this.clock = new CountingClock(options.clock ?? systemClock, (error) => {
      logger.warn({ error: String(error) }, 'a timer was not survived');
    });
    const timers = timerValues(options.timers);
    const limits = {
      maxMessageBytes: options.maxMessageBytes ?? defaultParseLimits.maxMessageBytes,
      maxHeaders: options.maxHeaders ?? defaultParseLimits.maxHeaders,
    };
    const transports = createTransports(options, this.clock, limits.maxMessageBytes);
    this.transactions = new TransactionLayer(
      { clock: this.clock, timers, send: (message, to, onError) => this.transport.send(message, to, onError) },
      {
        onRequest: (transaction, source) => this.receive(transaction, source),
        onAck: (ack, source) => this.core.dialogs.get(dialogIdOfRequest(ack))?.receiveAck(ack, source),
      },
    );
    this.transport = new TransportLayer(
      transports,
      {
        onRequest: (request, source) => this.transactions.receiveRequest(request, source),
        onResponse: (response) => void this.transactions.receiveResponse(response),
      },
      logger,
      limits,
    );
    this.accept = options.accept ?? ['application/sdp'];
    this.core = {
      clock: this.clock,
      timers,
      logger,
      sender: new RequestSender({
        transport: this.transport,
        transactions: this.transactions,
        resolveHost: options.resolveHost ?? dnsHostResolver(),
        defaultProtocol: transports[0]?.protocol ?? 'udp',
        contactUser: options.contact?.user,
        contactHost: options.contact?.host,
      }),
      allow: options.allow ?? methods,
      supported: options.supported ?? ['timer'],
      userAgent: options.userAgent ?? 'Baton',
      random: options.random ?? Math.random,
      dialogs: new Map(),
    };
  }

  /** Binds every transport. Rejects with the system's error, e.g. EADDRINUSE, and leaves nothing bound then. */
  async start(): Promise<void> {
    await this.transport.start();
    this.running = true;
  }

  /** Ends everything without a word on the wire and frees sockets and timers. Hang up first what should be hung up. */
  async stop(): Promise<void> {
    this.running = false;
    for (const invite of this.outgoing) invite.destroy();
    this.outgoing.clear();
    for (const dialog of [...this.core.dialogs.values()]) dialog.destroy();
    this.core.dialogs.clear();
    this.transactions.destroy();
    await this.transport.stop();
    this.clock.cancelAll();
  }

  /** Where it listens. Throws SipError WRONG_STATE if that protocol is not configured. */
  address(protocol: Protocol): { address: string; port: number } {
    const transport = this.transport.transport(protocol);
    if (!transport) throw new SipError('WRONG_STATE', `no ${protocol} transport`);
    return { ...transport.local };
  }

  /** Messages so far, for metrics. */
  get counters(): Readonly<TransportCounters> {
    return this.transport.counters;
  }

  openCounts(): OpenCounts {
    return {
      clientTransactions: this.transactions.clientCount,
      serverTransactions: this.transactions.serverCount,
      dialogs: this.core.dialogs.size,
      outgoingInvites: this.outgoing.size,
      timers: this.clock.timers,
      connections: this.transport.connections,
    };
  }

  /** The answered call with these identifiers, e.g. for Replaces (RFC 3891): tags as seen from here. */
  session(callId: string, localTag: string, remoteTag: string): Session | undefined {
    const dialog = this.core.dialogs.get(`${callId}|${localTag}|${remoteTag}`);
    return dialog instanceof Session ? dialog : undefined;
  }

  /**
   * Calls somebody. The INVITE goes out after the running turn, so attach listeners at once.
   * Throws SipError for a URI or header that cannot be sent, and STOPPED when not started.
   */
  invite(init: InviteInit): OutgoingInvite {
    if (!this.running) throw new SipError('STOPPED', 'the user agent is not running', 503);
    const { request, nextHop } = createInvite(this.core, init);
    const invite = new OutgoingInvite(this.core, request, { nextHop }, init, (gone) => this.outgoing.delete(gone));
    this.outgoing.add(invite);
    queueMicrotask(() => invite.start());
    return invite;
  }

  /** A call or an OPTIONS whose listener failed before it answered is answered 500. */
  protected override onListenerRejected([request]: readonly unknown[]): void {
    const waits = request instanceof IncomingInvite || request instanceof IncomingRequest;
    if (waits && !request.answered) request.reject(500);
  }

  private receive(transaction: ServerTransaction, source: Endpoint): void {
    try {
      this.route(transaction, source);
    } catch (error) {
      // whatever goes wrong, in the application too, the peer gets an answer and the process lives
      this.core.logger.warn({ callId: transaction.request.headers.callId, error: String(error) }, 'request failed');
      if (!transaction.answered) respond(this.core, transaction, source, errorStatus(error));
    }
  }

  private route(transaction: ServerTransaction, source: Endpoint): void {
    const { request } = transaction;
    if (request.method === 'CANCEL') {
      this.receiveCancel(transaction, source);
      return;
    }
    const refusal = refuseRequest(request, { ...this.core, accept: this.accept });
    if (refusal) this.refuse(transaction, source, refusal.status, refusal.headers);
    else if (request.headers.toTag !== undefined) this.receiveInDialog(transaction, source);
    else if (this.transactions.isMerged(transaction))
      this.refuse(transaction, source, 482); // §8.2.2.2
    else this.receiveOutOfDialog(transaction, source);
  }

  private receiveInDialog(transaction: ServerTransaction, source: Endpoint): void {
    const dialog = this.core.dialogs.get(dialogIdOfRequest(transaction.request));
    if (dialog) dialog.receive(transaction, source);
    else this.refuse(transaction, source, 481);
  }

  private receiveOutOfDialog(transaction: ServerTransaction, source: Endpoint): void {
    const { method } = transaction.request;
    if (method === 'INVITE') {
      const invite = new IncomingInvite(this.core, transaction, source);
      if (!this.emit('invite', invite)) invite.reject(480);
    } else if (method === 'OPTIONS') {
      const options = new IncomingRequest(this.core, transaction, source);
      this.emit('options', options);
      if (!options.answered) options.respond(200, { headers: { Accept: this.accept.join(', ') } });
    } else this.refuse(transaction, source, dialogOnly.has(method) ? 481 : 405);
  }

  /** §9.2: the CANCEL itself is answered 200 whenever its INVITE is known, even if that is answered already. */
  private receiveCancel(transaction: ServerTransaction, source: Endpoint): void {
    const invite = this.transactions.findCancelled(transaction.request);
    respond(this.core, transaction, source, invite ? 200 : 481, { toTag: invite?.user.toTag });
    invite?.user.onCancel?.(transaction.request);
  }

  private refuse(transaction: ServerTransaction, source: Endpoint, status: number, headers?: ExtraHeaders): void {
    respond(this.core, transaction, source, status, { headers });
  }
}

function errorStatus(error: unknown): number {
  if (!(error instanceof SipError)) return 500;
  return error.status ?? (error.code === 'MALFORMED' ? 400 : 500);
}
