import { type Dialog } from '../dialogs/dialog.js';
import { type ExtraHeaders } from '../messages/headers.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { serializeUri } from '../messages/uri.js';
import { SipError } from '../sip-error.js';
import { TimerSet } from '../transactions/timer-set.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore, type DialogReceiver, type MessageInit } from './agent-core.js';
import { checkExtraHeaders } from './check-extra-headers.js';
import { DialogRequests } from './dialog-requests.js';
import { InCallRequests } from './in-call-requests.js';
import { type ReferAttempt } from './refer-attempt.js';
import { ReferUsage } from './refer-usage.js';
import { ReinviteExchange, type ReinviteInit } from './reinvite-exchange.js';
import { ReportingEmitter } from './reporting-emitter.js';
import { respond } from './respond.js';
import { type SessionEvents, type TerminationReason } from './session-events.js';
import { agreedSessionInterval, type SessionInterval, SessionTimer } from './session-timer.js';

/** A REFER of ours. */
export interface ReferInit {
  /** Whom the peer shall call, a URI; headers for its INVITE go into the URI's own `?…` part. */
  readonly referTo: string;
  readonly headers?: ExtraHeaders;
}

/**
 * A call that was answered, in either direction: the confirmed dialog and what is done in it. `terminated` is emitted
 * exactly once however it ends, and nothing of it stays behind.
 */
export class Session extends ReportingEmitter<SessionEvents> implements DialogReceiver {
  private readonly requests: DialogRequests;
  private readonly exchange: ReinviteExchange;
  private readonly refers: ReferUsage;
  private readonly timers: TimerSet<'linger'>;
  private readonly timer: SessionTimer;
  private readonly inCall: InCallRequests;
  private over = false;
  /** A BYE that waits for its turn or its answer keeps the dialog known. */
  private leaving = false;
  private deferredBye?: () => void;
  private peerAllowsUpdate = false;

  constructor(
    private readonly core: AgentCore,
    private readonly dialog: Dialog,
    flow: Endpoint | undefined,
  ) {
    super(core.logger);
    this.timers = new TimerSet(core.clock);
    this.timer = new SessionTimer(
      core.clock,
      (interval) => this.refresh(interval),
      () => void this.leave('session-expired', {}),
    );
    this.requests = new DialogRequests(core, dialog);
    this.requests.flow = flow;
    this.exchange = new ReinviteExchange(core, dialog, this.requests, {
      onReinvite: (reinvite) => this.inCall.offer('reinvite', reinvite),
      onAck: (ack) => this.acknowledged(ack),
      onNoAck: () => this.notAcknowledged(),
      onRefreshed: (interval) => this.timer.set(interval),
      onLost: (status) => this.lost(status),
    });
    this.refers = new ReferUsage(core, this.requests, () => this.release());
    const { requests, exchange, refers, timer } = this;
    this.inCall = new InCallRequests(core, this, { dialog, requests, exchange, refers, timer });
    core.dialogs.set(dialog.id, this);
  }

  /** The session interval in force (RFC 4028), if there is one. */
  get sessionInterval(): SessionInterval | undefined {
    return this.timer.interval;
  }

  get callId(): string {
    return this.dialog.callId;
  }

  get localTag(): string {
    return this.dialog.localTag;
  }

  get remoteTag(): string {
    return this.dialog.remoteTag;
  }

  get localUri(): string {
    return this.dialog.localUri;
  }

  get remoteUri(): string {
    return this.dialog.remoteUri;
  }

  /** The peer's Contact: where requests go. */
  get remoteTarget(): string {
    return serializeUri(this.dialog.remoteTarget);
  }

  get terminated(): boolean {
    return this.over;
  }

  /**
   * Ends the call. `terminated` is emitted at once; the BYE goes out as soon as it may: a UAS first awaits the ACK
   * (RFC 3261 §15). Resolves when the BYE is answered, times out, or was not needed.
   */
  async bye(init: Pick<MessageInit, 'headers'> = {}): Promise<void> {
    if (this.over) return;
    checkExtraHeaders(init.headers);
    await this.leave('local-bye', init);
  }

  /**
   * Sends a re-INVITE when no other is under way, again after glare (§14.1), and resolves with its final response:
   * the 200 with the answer, or what refused it; the session goes on as before then. Rejects with SipError when there
   * is no answer or the session ends.
   */
  reinvite(init: ReinviteInit = {}): Promise<SipResponse> {
    return this.over ? Promise.reject(overError()) : this.exchange.reinvite(init);
  }

  /** Sends any other request in the dialog (INFO, UPDATE, …) and resolves with its final response. */
  async request(method: string, init: MessageInit = {}): Promise<SipResponse> {
    if (this.over) throw overError();
    try {
      const response = await this.requests.request(method, init);
      if (response.status === 481 || response.status === 408) this.lost(response.status);
      else if (method === 'UPDATE' && response.status < 300) {
        this.dialog.refreshTarget(response);
        this.timer.set(agreedSessionInterval(response));
      }
      return response;
    } catch (error) {
      if (error instanceof SipError && error.code === 'TIMEOUT') this.lost(408);
      throw error;
    }
  }

  /** Asks the peer to call somebody (RFC 3515). Attach listeners before awaiting anything else. */
  async refer(init: ReferInit): Promise<ReferAttempt> {
    if (this.over) throw overError();
    const headers = { 'Refer-To': `<${init.referTo}>`, 'Referred-By': `<${this.localUri}>`, ...init.headers };
    return this.refers.refer(headers);
  }

  /** @internal Sends our 2xx again until it is acknowledged (§13.3.1.4). For the side that answered the call. */
  awaitAck(sequence: number, resend: () => void): void {
    this.exchange.awaitAck(sequence, resend);
  }

  /** @internal Sends the ACK to the 2xx that answered our INVITE; the result sends it again. */
  acknowledge(sequence: number, init: MessageInit): () => void {
    return this.requests.ack(sequence, init);
  }

  /** @internal Takes note of what the peer said when the call was set up: its methods and the session interval. */
  established(peer: SipRequest | SipResponse, interval: SessionInterval | undefined): void {
    this.peerAllowsUpdate = peer.headers.list('allow').includes('UPDATE');
    this.timer.set(interval);
  }

  /** @internal A request of the peer in this dialog. */
  receive(transaction: ServerTransaction, source: Endpoint): void {
    const { request } = transaction;
    if (!this.dialog.acceptSequence(request)) {
      respond(this.core, transaction, source, 500, { reason: 'CSeq out of order' });
      return;
    }
    if (source.protocol === 'tcp' && isDirect(request)) this.requests.flow = source;
    if (request.method === 'BYE') this.receiveBye(transaction, source);
    else if (request.method === 'NOTIFY') this.refers.receiveNotify(transaction, source);
    else if (this.over) respond(this.core, transaction, source, 481);
    else this.inCall.receive(transaction, source);
  }

  /** @internal */
  receiveAck(ack: SipRequest): void {
    this.exchange.receiveAck(ack);
  }

  /** @internal */
  destroy(): void {
    this.terminate('stopped', false);
    this.leaving = false;
    this.refers.end();
    this.exchange.end(false);
    this.release();
  }

  private receiveBye(transaction: ServerTransaction, source: Endpoint): void {
    respond(this.core, transaction, source, 200);
    if (this.over) {
      // it crossed ours; one that still waits for its turn is not needed any more
      if (this.deferredBye) this.leaving = false;
      this.deferredBye?.();
      return;
    }
    this.emit('bye', transaction.request);
    this.terminate('remote-bye', false);
  }

  private acknowledged(ack: SipRequest): void {
    if (!this.over) this.emit('ack', ack);
    this.deferredBye?.();
  }

  private notAcknowledged(): void {
    if (this.over) this.deferredBye?.();
    else void this.leave('no-ack', {});
  }

  /** §12.2.1.2: 481 means the peer has forgotten the dialog; 408 or silence means it is unreachable: end it. */
  private lost(status: number): void {
    if (this.over) return;
    if (status === 481) this.terminate('dialog-gone', false);
    else void this.leave(status === 503 ? 'transport' : 'timeout', {});
  }

  private async leave(reason: TerminationReason, init: Pick<MessageInit, 'headers'>): Promise<void> {
    const mustWait = this.exchange.awaitsAck;
    this.leaving = true;
    const turn = mustWait ? new Promise<void>((resolve) => (this.deferredBye = resolve)) : undefined;
    const sendNow = turn ? undefined : this.sendBye(init);
    this.terminate(reason, mustWait);
    if (turn) {
      await turn;
      this.deferredBye = undefined;
      this.exchange.end(false);
      if (this.leaving) await this.sendBye(init);
    } else await sendNow;
    this.leaving = false;
    this.release();
  }

  private async sendBye(init: Pick<MessageInit, 'headers'>): Promise<void> {
    try {
      await this.requests.request('BYE', init);
    } catch (error) {
      // the call is over in any case (§15.1.1); what failed is only the telling
      this.core.logger.debug({ callId: this.callId, error: String(error) }, 'BYE had no answer');
    }
  }

  private refresh(interval: SessionInterval): void {
    const headers = { 'Session-Expires': `${interval.seconds};refresher=uac`, Supported: 'timer' };
    if (!this.peerAllowsUpdate) {
      this.emit('refreshDue', { headers });
      return;
    }
    this.request('UPDATE', { headers }).catch((error: unknown) => {
      this.core.logger.debug({ callId: this.callId, error: String(error) }, 'session refresh had no answer');
    });
  }

  private terminate(reason: TerminationReason, keepAcks: boolean): void {
    if (this.over) return;
    this.over = true;
    this.timers.cancelAll();
    this.timer.stop();
    this.exchange.end(keepAcks);
    this.inCall.end();
    this.release();
    try {
      this.emit('terminated', { reason });
    } catch (error) {
      // the BYE and the clean-up that follow must not depend on the application
      this.core.logger.warn({ callId: this.callId, error: String(error) }, 'a listener of terminated threw');
    }
  }

  /** Forgets the dialog when nothing uses it any more (RFC 5057); a REFER's end is awaited for 64·T1 at most. */
  private release(): void {
    if (!this.over) return;
    if (this.leaving || this.refers.active) {
      this.timers.set('linger', 64 * this.core.timers.t1, () => this.refers.end());
      return;
    }
    this.timers.cancelAll();
    this.core.dialogs.delete(this.dialog.id);
  }
}

/** Whether requests back to the sender may use the stream that this came on: no proxy stands between unrecorded. */
export function isDirect(request: SipRequest): boolean {
  return request.headers.list('via').length === 1 || request.headers.has('record-route');
}

function overError(): SipError {
  return new SipError('WRONG_STATE', 'the session is over');
}
