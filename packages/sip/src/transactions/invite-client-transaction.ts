import { createAckForFailure } from './create-ack.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { TimerSet } from './timer-set.js';
import { type ClientTransaction, type ClientTransactionUser, type TransactionContext } from './transaction.js';

type State = 'calling' | 'proceeding' | 'accepted' | 'completed' | 'terminated';

/** RFC 3261 §17.1.1 with the accepted state of RFC 6026 §7.2 (timers A, B, D, M). */
export class InviteClientTransaction implements ClientTransaction {
  state: State = 'calling';
  private readonly timers: TimerSet<'A' | 'B' | 'D' | 'M'>;
  private ack?: SipRequest;

  constructor(
    readonly request: SipRequest,
    private readonly context: TransactionContext,
    private readonly user: ClientTransactionUser,
  ) {
    this.timers = new TimerSet(context.clock);
  }

  start(): void {
    const { t1 } = this.context.timers;
    this.context.send(this.request);
    if (!this.context.reliable) this.retransmitAfter(t1);
    this.timers.set('B', 64 * t1, () => this.fail(new SipError('TIMEOUT', 'no response to INVITE', 408)));
  }

  receive(response: SipResponse): void {
    if (this.state === 'terminated') return;
    if (response.status >= 300) this.receiveFailure(response);
    else if (response.status >= 200) this.receiveSuccess(response);
    else if (this.state === 'calling' || this.state === 'proceeding') {
      this.timers.cancelAll();
      this.state = 'proceeding';
      this.user.onResponse(response);
    }
  }

  transportFailed(error: SipError): void {
    if (this.state === 'calling' || this.state === 'proceeding') this.fail(error);
    else if (this.state === 'completed') this.terminate(); // the ACK cannot be delivered, §17.1.1.2
  }

  destroy(): void {
    this.state = 'terminated';
    this.timers.cancelAll();
  }

  private receiveSuccess(response: SipResponse): void {
    if (this.state === 'completed') return;
    if (this.state !== 'accepted') {
      this.state = 'accepted';
      this.timers.cancelAll();
      this.timers.set('M', 64 * this.context.timers.t1, () => this.terminate());
    }
    this.user.onResponse(response); // each 2xx, of each fork, each time: the user answers with its ACK
  }

  private receiveFailure(response: SipResponse): void {
    if (this.state === 'accepted') return;
    if (this.state === 'completed') {
      if (this.ack) this.context.send(this.ack);
      return;
    }
    this.state = 'completed';
    this.timers.cancelAll();
    this.ack = createAckForFailure(this.request, response);
    this.context.send(this.ack);
    this.timers.set('D', this.context.reliable ? 0 : this.context.timers.d, () => this.terminate());
    this.user.onResponse(response);
  }

  private retransmitAfter(interval: number): void {
    this.timers.set('A', interval, () => {
      this.context.send(this.request);
      this.retransmitAfter(interval * 2);
    });
  }

  private fail(error: SipError): void {
    this.state = 'terminated';
    this.timers.cancelAll();
    this.user.onFailure(error);
    this.user.onTerminated?.();
  }

  private terminate(): void {
    this.state = 'terminated';
    this.timers.cancelAll();
    this.user.onTerminated?.();
  }
}
