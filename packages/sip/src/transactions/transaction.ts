import { type Clock } from '../clock.js';
import { type SipMessage, type SipRequest, type SipResponse } from '../messages/message.js';
import { type SipError } from '../sip-error.js';
import { type TimerValues } from './timer-values.js';

/** What a transaction is given of the world: a clock and a way to send. It does nothing else. */
export interface TransactionContext {
  readonly clock: Clock;
  readonly timers: TimerValues;
  /** Reliable transports need no retransmission. */
  readonly reliable: boolean;
  /** Sends to the transaction's one destination. A failure comes back through `transportFailed`. */
  send(message: SipMessage): void;
}

/** The transaction user's ears on a client transaction (RFC 3261 §17.1). */
export interface ClientTransactionUser {
  /** Every provisional, the final response; for INVITE also each further 2xx (RFC 6026 §7.2). */
  onResponse(response: SipResponse): void;
  /** No final response will come: TIMEOUT (timer B or F) or TRANSPORT. At most once, and never after a final response. */
  onFailure(error: SipError): void;
  /** The transaction is gone. Exactly once. */
  onTerminated?(): void;
}

/** The transaction user's ears on a server transaction (RFC 3261 §17.2). */
export interface ServerTransactionUser {
  /** The To tag of its responses; the 200 to a CANCEL bears the same (RFC 3261 §9.2). */
  readonly toTag?: string;
  /** The ACK to a 2xx, matched by the same branch only if the peer is old; usually it comes by its dialog. */
  onAck?(ack: SipRequest): void;
  /** A CANCEL for this INVITE came (RFC 3261 §9.2); the 200 to it is sent already. */
  onCancel?(cancel: SipRequest): void;
  /** The final response could not be delivered: TRANSPORT, or TIMEOUT when no ACK came to it (timer H). */
  onFailure?(error: SipError): void;
  onTerminated?(): void;
}

export interface ClientTransaction {
  readonly request: SipRequest;
  receive(response: SipResponse): void;
  transportFailed(error: SipError): void;
  /** Ends at once, silently, with all timers. */
  destroy(): void;
}

export interface ServerTransaction {
  readonly request: SipRequest;
  /** Takes the user's provisional or final response. Throws SipError WRONG_STATE after a final one. */
  respond(response: SipResponse): void;
  /** Whether a final response has been sent. */
  readonly answered: boolean;
  user: ServerTransactionUser;
  /** A retransmission of the request, or the ACK to it. */
  receive(request: SipRequest): void;
  transportFailed(error: SipError): void;
  destroy(): void;
}
