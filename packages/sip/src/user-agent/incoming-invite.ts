import { Dialog } from '../dialogs/dialog.js';
import { type NameAddr } from '../messages/name-addr.js';
import { type SipRequest } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { newTag } from '../transactions/identifiers.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore, type DialogReceiver, type MessageInit } from './agent-core.js';
import { ReportingEmitter } from './reporting-emitter.js';
import { respond } from './respond.js';
import { isDirect, Session } from './session.js';
import { acceptSessionInterval } from './session-timer.js';

export interface IncomingInviteEvents {
  /** The caller gave up before an answer (CANCEL, or BYE in the early dialog); 487 is sent already. At most once. */
  cancelled: [request: SipRequest];
}

/** A call that asks to be answered (RFC 3261 §13.3). */
export class IncomingInvite extends ReportingEmitter<IncomingInviteEvents> implements DialogReceiver {
  private readonly localTag = newTag();
  private readonly dialog: Dialog;
  private over = false;

  /** Throws SipError MALFORMED for an INVITE that no dialog can be made of. */
  constructor(
    private readonly core: AgentCore,
    private readonly transaction: ServerTransaction,
    /** Where it came from on the wire. */
    readonly source: Endpoint,
  ) {
    super(core.logger);
    this.dialog = Dialog.ofUas(transaction.request, this.localTag);
    const toTag = this.localTag;
    transaction.user = { toTag, onCancel: (cancel) => this.cancel(cancel), onTerminated: () => this.close() };
  }

  get request(): SipRequest {
    return this.transaction.request;
  }

  get callId(): string {
    return this.request.headers.callId;
  }

  get from(): NameAddr {
    return this.request.headers.from;
  }

  get to(): NameAddr {
    return this.request.headers.to;
  }

  /** What was dialled, as written on the request line. */
  get requestUri(): string {
    return this.request.requestUri;
  }

  /** The offer, or empty where the caller wants ours (late offer). */
  get body(): Uint8Array {
    return this.request.body;
  }

  /** Whether it was accepted, rejected or cancelled. */
  get answered(): boolean {
    return this.over;
  }

  /** Sends 1xx, e.g. 180, or 183 with a body. */
  progress(status: number, init: MessageInit = {}): void {
    if (this.over) throw answeredError();
    if (status < 100 || status > 199) throw new SipError('WRONG_STATE', 'not a provisional status');
    respond(this.core, this.transaction, this.source, status, {
      ...init,
      toTag: status > 100 ? this.localTag : undefined,
    });
    if (status > 100) this.core.dialogs.set(this.dialog.id, this);
  }

  /**
   * Answers 200 and resolves with the session at once. Until the ACK the 200 is sent again; without one the session ends
   * with `no-ack`. Attach listeners before awaiting anything else. Rejects with SipError WRONG_STATE if it was cancelled.
   */
  async accept(init: MessageInit = {}): Promise<Session> {
    if (this.over) throw answeredError();
    const timer = acceptSessionInterval(this.request);
    const response = respond(this.core, this.transaction, this.source, 200, {
      ...init,
      headers: { ...timer?.headers, ...init.headers },
      toTag: this.localTag,
    });
    this.over = true;
    const direct = this.source.protocol === 'tcp' && isDirect(this.request);
    const session = new Session(this.core, this.dialog, direct ? this.source : undefined);
    session.awaitAck(this.request.headers.cseq.number, () => this.transaction.respond(response));
    session.established(this.request, timer?.interval);
    return session;
  }

  /** Answers 300–699. Throws SipError WRONG_STATE when answered already. */
  reject(status: number, reason?: string, init: Pick<MessageInit, 'headers'> = {}): void {
    if (this.over) throw answeredError();
    respond(this.core, this.transaction, this.source, status, { ...init, reason, toTag: this.localTag });
    this.close();
  }

  /** A request in the early dialog. */
  receive(transaction: ServerTransaction, source: Endpoint): void {
    this.dialog.acceptSequence(transaction.request);
    const { method } = transaction.request;
    const answer = (status: number, headers = {}): void =>
      void respond(this.core, transaction, source, status, { headers });
    if (method === 'BYE') {
      answer(200); // the caller may end an early dialog so (§15)
      this.cancel(transaction.request);
    } else if (method === 'INVITE' || method === 'UPDATE') {
      answer(500, { 'Retry-After': String(Math.floor(this.core.random() * 11)) }); // §14.2, RFC 3311 §5.2
    } else answer(481);
  }

  receiveAck(): void {
    // an ACK before any 2xx acknowledges nothing
  }

  destroy(): void {
    this.close();
  }

  private cancel(request: SipRequest): void {
    if (this.over) return; // crossed our final response, which stands (§9.2)
    this.reject(487);
    this.emit('cancelled', request);
  }

  private close(): void {
    this.over = true;
    if (this.core.dialogs.get(this.dialog.id) === this) this.core.dialogs.delete(this.dialog.id);
  }
}

function answeredError(): SipError {
  return new SipError('WRONG_STATE', 'the INVITE is already answered or cancelled');
}
