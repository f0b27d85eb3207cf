import { type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { TimerSet } from './timer-set.js';
import { type ServerTransaction, type ServerTransactionUser, type TransactionContext } from './transaction.js';

type State = 'trying' | 'proceeding' | 'completed' | 'terminated';

/** RFC 3261 §17.2.2 (timer J). A user that never answers is given up after twice 64·T1, so that nothing stays. */
export class NonInviteServerTransaction implements ServerTransaction {
  state: State = 'trying';
  user: ServerTransactionUser = {};
  /** The transaction layer forgets it here. */
  onGone: () => void = () => undefined;
  private readonly timers: TimerSet<'J' | 'unanswered'>;
  private last?: SipResponse;

  constructor(
    readonly request: SipRequest,
    private readonly context: TransactionContext,
  ) {
    this.timers = new TimerSet(context.clock);
  }

  get answered(): boolean {
    return this.state === 'completed' || this.state === 'terminated';
  }

  start(): void {
    this.timers.set('unanswered', 128 * this.context.timers.t1, () => this.terminate());
  }

  respond(response: SipResponse): void {
    if (this.answered) throw new SipError('WRONG_STATE', `${this.request.method} is already answered`);
    this.last = response;
    if (response.status < 200) this.state = 'proceeding';
    else {
      this.state = 'completed';
      this.timers.cancelAll();
      this.timers.set('J', this.context.reliable ? 0 : 64 * this.context.timers.t1, () => this.terminate());
    }
    this.context.send(response);
  }

  /** A retransmission gets what was last said (§17.2.2). */
  receive(): void {
    if (this.last && this.state !== 'terminated') this.context.send(this.last);
  }

  transportFailed(error: SipError): void {
    if (this.state === 'terminated') return;
    this.user.onFailure?.(error);
    this.terminate();
  }

  destroy(): void {
    this.state = 'terminated';
    this.timers.cancelAll();
  }

  private terminate(): void {
    this.destroy();
    this.onGone();
    this.user.onTerminated?.();
  }
}
