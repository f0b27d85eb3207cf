import { type ResponseInit } from '../messages/create-response.js';
import { type SipResponse } from '../messages/message.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore, type MessageInit } from './agent-core.js';
import { IncomingRequest } from './incoming-request.js';
import { acceptSessionInterval, type SessionInterval } from './session-timer.js';

/**
 * A re-INVITE (RFC 3261 §14.2) or an UPDATE (RFC 3311) that waits for an answer. An empty body of a re-INVITE asks for
 * our offer, which goes into the 200; the answer to it comes with the session's `ack`. An UPDATE with an empty body is
 * a refresh only.
 */
export class IncomingReinvite extends IncomingRequest {
  constructor(
    core: AgentCore,
    transaction: ServerTransaction,
    source: Endpoint,
    private readonly onAccepted: (response: SipResponse, interval: SessionInterval | undefined) => void,
  ) {
    super(core, transaction, source);
  }

  get method(): string {
    return this.request.method;
  }

  /** Answers 200. A session interval that the peer asks for is granted (RFC 4028 §9). */
  accept(init: MessageInit = {}): void {
    const timer = acceptSessionInterval(this.request);
    const response = super.respond(200, { ...init, headers: { ...timer?.headers, ...init.headers } });
    this.onAccepted(response, timer?.interval);
  }

  /** A 2xx goes through `accept`, so that its ACK is watched for. */
  override respond(status: number, init: ResponseInit = {}): SipResponse {
    if (status < 200 || status >= 300) return super.respond(status, init);
    const response = super.respond(status, init);
    this.onAccepted(response, undefined);
    return response;
  }
}
