import { Dialog } from '../dialogs/dialog.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { createCancel } from '../transactions/create-ack.js';
import { TimerSet } from '../transactions/timer-set.js';
import { type AgentCore, type MessageInit } from './agent-core.js';
import { ReportingEmitter } from './reporting-emitter.js';
import { type RequestRoute, type SentRequest } from './request-sender.js';
import { Session } from './session.js';
import { agreedSessionInterval } from './session-timer.js';

export interface OutgoingInviteEvents {
  /** 101–199, of any early dialog: its To tag tells which. */
  progress: [response: SipResponse];
  /** The call is answered and acknowledged; the response holds the answer, or the offer if we made none. */
  accepted: [session: Session, response: SipResponse];
  /** 300–699; redirections are not followed. */
  rejected: [response: SipResponse];
  /** No final response: 408 for silence, 503 for a transport or name that failed. */
  failed: [{ readonly status: number; readonly error: SipError }];
  /** It was cancelled from here and nobody is on the line; a 2xx that crossed was acknowledged and hung up. */
  cancelled: [];
}

export interface OutgoingInviteInit {
  /** For an INVITE without a body: makes the answer, which goes into the ACK, from the offer in the 200. */
  readonly answerOffer?: (offer: SipResponse) => MessageInit | Promise<MessageInit>;
  /** Aborting it cancels the call. */
  readonly signal?: AbortSignal;
}

type State = 'calling' | 'cancelling' | 'over';

/** A call of ours until it is answered (RFC 3261 §13.2). Exactly one of accepted, rejected, failed, cancelled is emitted. */
export class OutgoingInvite extends ReportingEmitter<OutgoingInviteEvents> {
  private state: State = 'calling';
  private sent?: SentRequest;
  private provisional = false;
  private cancelSent = false;
  private cancelReason?: string;
  private winner?: string;
  /** One for each fork that answered, by its To tag: sends its ACK again. */
  private readonly forks = new Map<string, () => void>();
  private readonly timers: TimerSet<'cancelled'>;
  private readonly abort = (): void => this.cancel();

  constructor(
    private readonly core: AgentCore,
    readonly request: SipRequest,
    private readonly route: RequestRoute,
    private readonly init: OutgoingInviteInit,
    private readonly onGone: (invite: OutgoingInvite) => void,
  ) {
    super(core.logger);
    this.timers = new TimerSet(core.clock);
    init.signal?.addEventListener('abort', this.abort, { once: true });
  }

  get callId(): string {
    return this.request.headers.callId;
  }

  /** Sends the INVITE. The user agent calls it once the application has had its turn to listen. */
  start(): void {
    if (this.state === 'over') return;
    if (this.init.signal?.aborted) {
      this.finish(() => this.emit('cancelled'));
      this.onGone(this);
      return;
    }
    this.sent = this.core.sender.send(this.request, this.route, {
      onResponse: (response) => this.receive(response),
      onFailure: (error) => this.fail(error),
      onTerminated: () => this.gone(),
    });
  }

  /**
   * Gives the call up. The CANCEL waits for a provisional response, as it must (§9.1); `reason` is a Reason header
   * (RFC 3326), e.g. `SIP;cause=200;text="Call completed elsewhere"`.
   */
  cancel(reason?: string): void {
    if (this.state !== 'calling') return;
    this.state = 'cancelling';
    this.cancelReason = reason;
    if (!this.sent) {
      this.finish(() => this.emit('cancelled'));
      this.onGone(this);
    } else if (this.provisional) this.sendCancel();
  }

  /** The user agent is stopping: reported as a failure, with nothing on the wire. */
  destroy(): void {
    this.sent?.abandon();
    this.fail(new SipError('STOPPED', 'the user agent is stopped', 503));
  }

  private receive(response: SipResponse): void {
    if (response.status < 200) this.receiveProvisional(response);
    else if (response.status < 300) this.receiveSuccess(response);
    else if (this.state === 'cancelling') this.finish(() => this.emit('cancelled'));
    else this.finish(() => this.emit('rejected', response));
  }

  private receiveProvisional(response: SipResponse): void {
    this.provisional = true;
    if (this.state === 'cancelling') this.sendCancel();
    else if (this.state === 'calling' && response.status > 100) this.emit('progress', response);
  }

  /** Every 2xx is acknowledged, each time it comes; only one of them becomes the call (§13.2.2.4). */
  private receiveSuccess(response: SipResponse): void {
    const tag = response.headers.toTag ?? '';
    const acknowledge = this.forks.get(tag);
    if (acknowledge) {
      acknowledge();
      return;
    }
    let dialog: Dialog;
    try {
      dialog = Dialog.ofUac(this.request, response);
    } catch {
      this.core.logger.warn({ callId: this.callId }, 'a 2xx that cannot be read is ignored');
      return;
    }
    const wanted = this.state === 'calling' && this.winner === undefined;
    if (wanted) this.winner = tag;
    this.forks.set(tag, () => undefined);
    this.confirm(new Session(this.core, dialog, undefined), response, wanted).catch((error: unknown) => {
      this.core.logger.warn({ callId: this.callId, error: String(error) }, 'an answered call was not survived');
    });
  }

  private async confirm(session: Session, response: SipResponse, wanted: boolean): Promise<void> {
    const { answerOffer } = this.init;
    const sequence = this.request.headers.cseq.number;
    let answer: MessageInit = {};
    try {
      if (wanted && answerOffer) answer = await answerOffer(response);
    } catch (error) {
      this.core.logger.warn({ callId: this.callId, error: String(error) }, 'no answer to the offer in a 200');
    }
    this.forks.set(session.remoteTag, session.acknowledge(sequence, answer));
    session.established(response, agreedSessionInterval(response));
    // it may have been cancelled while the answer was made
    if (wanted && this.state === 'calling') {
      this.finish(() => this.emit('accepted', session, response));
      return;
    }
    if (this.state === 'cancelling') this.finish(() => this.emit('cancelled'));
    await session.bye();
  }

  private fail(error: SipError): void {
    if (this.state === 'cancelling') this.finish(() => this.emit('cancelled'));
    else this.finish(() => this.emit('failed', { status: error.status ?? 503, error }));
  }

  private sendCancel(): void {
    if (this.cancelSent) return;
    this.cancelSent = true;
    const cancel = createCancel(this.request, this.cancelReason);
    this.core.sender.sendCancel(cancel, this.route, { onResponse: () => undefined, onFailure: () => undefined });
    // §9.1: a peer that sends no final response to a cancelled INVITE is not waited for longer than 64·T1
    this.timers.set('cancelled', 64 * this.core.timers.t1, () => {
      this.finish(() => this.emit('cancelled'));
      this.sent?.abandon();
      this.gone();
    });
  }

  private finish(tell: () => void): void {
    if (this.state === 'over') return;
    this.state = 'over';
    this.timers.cancelAll();
    this.init.signal?.removeEventListener('abort', this.abort);
    tell();
  }

  private gone(): void {
    // only a 2xx that could not be read leaves it undecided until here
    if (this.state !== 'over') this.fail(new SipError('MALFORMED', 'no usable final response', 500));
    this.onGone(this);
  }
}
