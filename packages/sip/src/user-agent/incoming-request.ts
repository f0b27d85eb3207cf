import { type ResponseInit } from '../messages/create-response.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore } from './agent-core.js';
import { respond } from './respond.js';

/** A request that waits for the application's answer. */
export class IncomingRequest {
  constructor(
    protected readonly core: AgentCore,
    protected readonly transaction: ServerTransaction,
    protected readonly source: Endpoint,
  ) {}

  get request(): SipRequest {
    return this.transaction.request;
  }

  get body(): Uint8Array {
    return this.request.body;
  }

  get contentType(): string | undefined {
    return this.request.headers.get('content-type');
  }

  /** Whether a final response has been given. */
  get answered(): boolean {
    return this.transaction.answered;
  }

  /** Answers with any status. Throws SipError WRONG_STATE when answered already. */
  respond(status: number, init: ResponseInit = {}): SipResponse {
    return respond(this.core, this.transaction, this.source, status, init);
  }

  /** Refuses; default status and words are the field's own. */
  reject(status: number, reason?: string, init: Pick<ResponseInit, 'headers'> = {}): void {
    this.respond(status, { ...init, reason });
  }
}
