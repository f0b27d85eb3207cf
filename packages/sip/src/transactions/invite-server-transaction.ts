import { createResponse } from '../messages/create-response.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { TimerSet } from './timer-set.js';
import { type ServerTransaction, type ServerTransactionUser, type TransactionContext } from './transaction.js';

type State = 'proceeding' | 'accepted' | 'completed' | 'confirmed' | 'terminated';

/** RFC 3261 §17.2.1 with the accepted state of RFC 6026 §7.1 (timers G, H, I, L). */
export class InviteServerTransaction implements ServerTransaction {
  state: State = 'proceeding';
  user: ServerTransactionUser = {};
  /** The transaction layer forgets it here. */
  onGone: () => void = () => undefined;
  private readonly timers: TimerSet<'trying' | 'G' | 'H' | 'I' | 'L'>;
  private last?: SipResponse;

  constructor(
    readonly request: SipRequest,
    private readonly context: TransactionContext,
  ) {
    this.timers = new TimerSet(context.clock);
  }

  get answered(): boolean {
    return this.state !== 'proceeding';
  }

  start(): void {
    this.timers.set('trying', this.context.timers.trying, () => this.respond(createResponse(this.request, 100)));
  }

  /** In the accepted state the user itself sends its 2xx again until the ACK comes (RFC 3261 §13.3.1.4). */
  respond(response: SipResponse): void {
    const success = response.status >= 200 && response.status < 300;
    if (this.state !== 'proceeding' && !(this.state === 'accepted' && success)) {
      if (this.state === 'terminated' && success) return; // the last retransmission of a 2xx met timer L
      throw new SipError('WRONG_STATE', 'INVITE is already answered');
    }
    this.timers.cancel('trying');
    this.last = response;
    if (this.state === 'proceeding' && success) {
      this.state = 'accepted';
      this.timers.set('L', 64 * this.context.timers.t1, () => this.terminate());
    } else if (response.status >= 300) this.complete();
    this.context.send(response);
  }

  receive(request: SipRequest): void {
    if (request.method === 'ACK') this.receiveAck(request);
    else if (this.last && (this.state === 'proceeding' || this.state === 'completed')) this.context.send(this.last);
  }

  transportFailed(error: SipError): void {
    if (this.state === 'terminated') return;
    // what was provisional may be lost; a lost 2xx is its sender's to repeat, or to give up after 64·T1
    if (this.state === 'proceeding' || this.state === 'accepted') return;
    this.user.onFailure?.(error);
    this.terminate();
  }

  destroy(): void {
    this.state = 'terminated';
    this.timers.cancelAll();
  }

  private complete(): void {
    const { t1 } = this.context.timers;
    this.state = 'completed';
    if (!this.context.reliable) this.retransmitAfter(t1);
    this.timers.set('H', 64 * t1, () => {
      this.user.onFailure?.(new SipError('TIMEOUT', 'no ACK', 408));
      this.terminate();
    });
  }

  private receiveAck(ack: SipRequest): void {
    if (this.state === 'accepted') this.user.onAck?.(ack);
    if (this.state !== 'completed') return;
    this.state = 'confirmed';
    this.timers.cancelAll();
    this.timers.set('I', this.context.reliable ? 0 : this.context.timers.t4, () => this.terminate());
  }

  private retransmitAfter(interval: number): void {
    this.timers.set('G', interval, () => {
      if (this.last) this.context.send(this.last);
      this.retransmitAfter(Math.min(interval * 2, this.context.timers.t2));
    });
  }

  private terminate(): void {
    this.destroy();
    this.onGone();
    this.user.onTerminated?.();
  }
}
