import { type Clock, type TimerHandle } from '../clock.js';
import { type TimerValues } from '../transactions/timer-values.js';

/**
 * A 2xx to an INVITE until its ACK: sent again after T1, doubling up to T2, on every transport, and given up after 64·T1
 * (RFC 3261 §13.3.1.4).
 */
export class AcceptedResponse {
  private retransmission?: TimerHandle;
  private readonly expiry: TimerHandle;
  private done = false;

  constructor(
    private readonly clock: Clock,
    private readonly timers: TimerValues,
    /** CSeq number of the INVITE: its ACK has the same. */
    readonly sequence: number,
    private readonly resend: () => void,
    private readonly expired: () => void,
  ) {
    this.expiry = clock.setTimeout(() => {
      this.stop();
      this.expired();
    }, 64 * timers.t1);
    this.resendAfter(timers.t1);
  }

  stop(): void {
    this.done = true;
    this.retransmission?.cancel();
    this.expiry.cancel();
  }

  private resendAfter(interval: number): void {
    this.retransmission = this.clock.setTimeout(() => {
      if (this.done) return;
      this.resend();
      this.resendAfter(Math.min(interval * 2, this.timers.t2));
    }, interval);
  }
}
