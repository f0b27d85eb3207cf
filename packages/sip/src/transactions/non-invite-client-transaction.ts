import { type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { TimerSet } from './timer-set.js';
import { type ClientTransaction, type ClientTransactionUser, type TransactionContext } from './transaction.js';

type State = 'trying' | 'proceeding' | 'completed' | 'terminated';

/** RFC 3261 §17.1.2 (timers E, F, K). */
export class NonInviteClientTransaction implements ClientTransaction {
  state: State = 'trying';
  private readonly timers: TimerSet<'E' | 'F' | 'K'>;

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
    this.timers.set('F', 64 * t1, () =>
      this.fail(new SipError('TIMEOUT', `no response to ${this.request.method}`, 408)),
    );
  }

  receive(response: SipResponse): void {
    if (this.state === 'completed' || this.state === 'terminated') return;
    if (response.status < 200) {
      this.state = 'proceeding';
      this.user.onResponse(response);
      return;
    }
    this.state = 'completed';
    this.timers.cancelAll();
    this.timers.set('K', this.context.reliable ? 0 : this.context.timers.t4, () => this.terminate());
    this.user.onResponse(response);
  }

  transportFailed(error: SipError): void {
    if (this.state === 'trying' || this.state === 'proceeding') this.fail(error);
  }

  destroy(): void {
    this.state = 'terminated';
    this.timers.cancelAll();
  }

  /** Doubles up to T2; once a provisional has come, T2 at once (§17.1.2.2). */
  private retransmitAfter(interval: number): void {
    const { t2 } = this.context.timers;
    this.timers.set('E', interval, () => {
      this.context.send(this.request);
      this.retransmitAfter(this.state === 'proceeding' ? t2 : Math.min(interval * 2, t2));
    });
  }

  private fail(error: SipError): void {
    this.destroy();
    this.user.onFailure(error);
    this.user.onTerminated?.();
  }

  private terminate(): void {
    this.destroy();
    this.user.onTerminated?.();
  }
}
