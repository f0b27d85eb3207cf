import { EventEmitter } from 'node:events';
import { bodyText, type SipRequest, type SipResponse } from '../messages/message.js';
import { type SipError } from '../sip-error.js';

export interface ReferAttemptEvents {
  /** 2xx: the peer will try. Not yet a success. */
  accepted: [response: SipResponse];
  /** The peer will not, or did not answer (408, 503). Nothing follows. */
  rejected: [{ readonly status: number; readonly reason: string }];
  /** How the referred call goes. After a final one nothing follows. */
  notify: [{ readonly status: number; readonly reason: string; readonly final: boolean }];
  /** The subscription ended without a final status, or was given up. Nothing follows. */
  ended: [];
}

const statusLine = /^SIP\/2\.0 (\d{3})(?: ([^\r\n]*))?/;

/**
 * A REFER of ours and the subscription that follows it (RFC 3515 §2.4). NOTIFYs may come before the 202.
 * It waits for as long as the application likes; `end` gives it up.
 */
export class ReferAttempt extends EventEmitter<ReferAttemptEvents> {
  private over = false;

  constructor(
    /** CSeq number of the REFER, by which NOTIFYs name it (§2.4.6). */
    readonly sequence: number,
    private readonly onOver: (attempt: ReferAttempt) => void,
  ) {
    super();
  }

  get active(): boolean {
    return !this.over;
  }

  /** Waits no longer; later NOTIFYs get 481. */
  end(): void {
    if (this.over) return;
    this.finish();
    this.emit('ended');
  }

  receiveResponse(response: SipResponse): void {
    if (this.over || response.status < 200) return;
    if (response.status < 300) {
      this.emit('accepted', response);
      return;
    }
    this.finish();
    this.emit('rejected', { status: response.status, reason: response.reason });
  }

  receiveFailure(error: SipError): void {
    if (this.over) return;
    this.finish();
    this.emit('rejected', { status: error.status ?? 503, reason: error.message });
  }

  receiveNotify(notify: SipRequest): void {
    if (this.over) return;
    const match = statusLine.exec(bodyText(notify));
    const status = Number(match?.[1]);
    const terminated = /^\s*terminated/i.test(notify.headers.get('subscription-state') ?? '');
    const final = status >= 200;
    if (final || terminated) this.finish();
    if (match) this.emit('notify', { status, reason: match[2] ?? '', final });
    if (terminated && !final) this.emit('ended');
  }

  private finish(): void {
    this.over = true;
    this.onOver(this);
  }
}
