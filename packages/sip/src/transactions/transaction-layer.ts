import { type Clock } from '../clock.js';
import { type SipMessage, type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { type Endpoint } from '../transport/transport.js';
import { responseEndpoint } from '../transport/response-endpoint.js';
import { InviteClientTransaction } from './invite-client-transaction.js';
import { InviteServerTransaction } from './invite-server-transaction.js';
import { NonInviteClientTransaction } from './non-invite-client-transaction.js';
import { NonInviteServerTransaction } from './non-invite-server-transaction.js';
import { type TimerValues } from './timer-values.js';
import {
  type ClientTransaction,
  type ClientTransactionUser,
  type ServerTransaction,
  type TransactionContext,
} from './transaction.js';
import { clientKey, mergeKey, serverKey } from './transaction-key.js';

export interface TransactionLayerOptions {
  readonly clock: Clock;
  readonly timers: TimerValues;
  send(message: SipMessage, to: Endpoint, onError: (error: SipError) => void): void;
}

/** Receives what begins something new (RFC 3261 §17: the transaction user). */
export interface TransactionUser {
  /** A new request with its server transaction. */
  onRequest(transaction: ServerTransaction, source: Endpoint): void;
  /** An ACK that belongs to no transaction: the ACK to a 2xx (§13.2.2.4). */
  onAck(ack: SipRequest, source: Endpoint): void;
}

/** The transaction layer (RFC 3261 §17): finds the transaction of each message, or begins one. */
export class TransactionLayer {
  private readonly clients = new Map<string, ClientTransaction>();
  /** Who still waits for a final response. */
  private readonly pending = new Map<ClientTransaction, ClientTransactionUser>();
  private readonly servers = new Map<string, ServerTransaction>();
  /** How many server transactions stand for one request that came by several paths. */
  private readonly merged = new Map<string, ServerTransaction>();

  constructor(
    private readonly options: TransactionLayerOptions,
    private readonly user: TransactionUser,
  ) {}

  get clientCount(): number {
    return this.clients.size;
  }

  get serverCount(): number {
    return this.servers.size;
  }

  /** Sends a request, whose topmost Via must hold a fresh branch, in a transaction of its own. */
  request(request: SipRequest, to: Endpoint, reliable: boolean, user: ClientTransactionUser): ClientTransaction {
    const key = clientKey(request);
    const context = this.context(reliable, to, (error) => transaction.transportFailed(error));
    const forget: ClientTransactionUser = {
      onResponse: (response) => {
        if (response.status >= 200) this.pending.delete(transaction);
        user.onResponse(response);
      },
      onFailure: (error) => user.onFailure(error),
      onTerminated: () => {
        this.clients.delete(key);
        this.pending.delete(transaction);
        user.onTerminated?.();
      },
    };
    const Transaction = request.method === 'INVITE' ? InviteClientTransaction : NonInviteClientTransaction;
    const transaction = new Transaction(request, context, forget);
    this.clients.set(key, transaction);
    this.pending.set(transaction, user);
    transaction.start();
    return transaction;
  }

  /** Ends a client transaction at once, silently. */
  abandon(transaction: ClientTransaction): void {
    transaction.destroy();
    this.clients.delete(clientKey(transaction.request));
    this.pending.delete(transaction);
  }

  /** A response without a transaction is dropped: it is late, or not ours (§18.1.2). Returns whether there was one. */
  receiveResponse(response: SipResponse): boolean {
    const transaction = this.clients.get(clientKey(response));
    transaction?.receive(response);
    return transaction !== undefined;
  }

  receiveRequest(request: SipRequest, source: Endpoint): void {
    const known = this.servers.get(serverKey(request));
    if (known) {
      // an ACK to a 2xx has a branch of its own, except from a peer of RFC 2543: that one goes by its dialog too
      if (request.method === 'ACK' && known instanceof InviteServerTransaction && known.state === 'accepted') {
        this.user.onAck(request, source);
      } else known.receive(request);
    } else if (request.method === 'ACK') this.user.onAck(request, source);
    else this.begin(request, source);
  }

  /** The INVITE that a CANCEL is for (§9.2). */
  findCancelled(cancel: SipRequest): ServerTransaction | undefined {
    return this.servers.get(serverKey(cancel, 'INVITE'));
  }

  /** Whether the same request came before by another path and is still in work (§8.2.2.2). */
  isMerged(transaction: ServerTransaction): boolean {
    const first = this.merged.get(mergeKey(transaction.request));
    return first !== undefined && first !== transaction;
  }

  /** Ends every transaction and its timers; whoever waits for a final response hears STOPPED. */
  destroy(): void {
    for (const transaction of [...this.clients.values(), ...this.servers.values()]) transaction.destroy();
    const waiting = [...this.pending.values()];
    const unanswered = [...this.servers.values()];
    this.pending.clear();
    this.clients.clear();
    this.servers.clear();
    this.merged.clear();
    for (const user of waiting) user.onFailure(new SipError('STOPPED', 'the user agent is stopped', 503));
    for (const transaction of unanswered) transaction.user.onTerminated?.();
  }

  private begin(request: SipRequest, source: Endpoint): void {
    const key = serverKey(request);
    const merge = mergeKey(request);
    const to = responseEndpoint(request, source);
    const context = this.context(source.protocol !== 'udp', to, (error) => transaction.transportFailed(error));
    const Transaction = request.method === 'INVITE' ? InviteServerTransaction : NonInviteServerTransaction;
    const transaction = new Transaction(request, context);
    this.servers.set(key, transaction);
    if (!this.merged.has(merge)) this.merged.set(merge, transaction);
    const forget = (): void => {
      this.servers.delete(key);
      if (this.merged.get(merge) === transaction) this.merged.delete(merge);
    };
    transaction.onGone = forget;
    transaction.start();
    this.user.onRequest(transaction, source);
  }

  private context(reliable: boolean, to: Endpoint, onError: (error: SipError) => void): TransactionContext {
    const { clock, timers } = this.options;
    return { clock, timers, reliable, send: (message) => this.options.send(message, to, onError) };
  }
}
