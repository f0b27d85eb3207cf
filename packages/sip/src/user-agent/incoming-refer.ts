import { type NameAddr, parseNameAddr } from '../messages/name-addr.js';
import { type SipResponse } from '../messages/message.js';
import { reasonPhrase } from '../messages/reason-phrases.js';
import { SipError } from '../sip-error.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore, type MessageInit } from './agent-core.js';
import { IncomingRequest } from './incoming-request.js';

/** What an accepted REFER needs of its session. */
export interface ReferSubscription {
  /** Sends a request in the session's dialog. */
  readonly send: (method: string, init: MessageInit) => Promise<SipResponse>;
  readonly onAccepted: (refer: IncomingRefer) => void;
  readonly onEnded: (refer: IncomingRefer) => void;
}

/** A REFER (RFC 3515): the peer asks us to call somebody. Accepting it begins a subscription to how that goes. */
export class IncomingRefer extends IncomingRequest {
  /** Whom to call; headers to put into that INVITE stand in `referTo.uri.headers`. */
  readonly referTo: NameAddr;
  private subscribed = false;

  constructor(
    core: AgentCore,
    transaction: ServerTransaction,
    source: Endpoint,
    private readonly subscription: ReferSubscription,
  ) {
    super(core, transaction, source);
    this.referTo = parseNameAddr(transaction.request.headers.get('refer-to') ?? '');
  }

  /** Referred-By (RFC 3892), as written. */
  get referredBy(): string | undefined {
    return this.request.headers.get('referred-by');
  }

  /** Answers 202 and notifies 100 at once, as RFC 3515 §2.4.4 asks. */
  async accept(init: Pick<MessageInit, 'headers'> = {}): Promise<void> {
    this.respond(202, init);
    this.subscribed = true;
    this.subscription.onAccepted(this);
    await this.notify(100);
  }

  /**
   * Reports how the referred call goes (§2.4.5): a final status ends the subscription. Resolves when the peer has
   * answered or is known not to; a lost NOTIFY ends the subscription and nothing else.
   */
  async notify(status: number, reason = reasonPhrase(status), final = status >= 200): Promise<void> {
    if (!this.subscribed) throw new SipError('WRONG_STATE', 'no subscription to this REFER');
    if (final) this.subscribed = false;
    const headers = {
      Event: `refer;id=${this.request.headers.cseq.number}`,
      'Subscription-State': final ? 'terminated;reason=noresource' : 'active;expires=180',
    };
    const body = `SIP/2.0 ${status} ${reason}\r\n`;
    try {
      const response = await this.subscription.send('NOTIFY', {
        headers,
        body,
        contentType: 'message/sipfrag;version=2.0',
      });
      if (response.status === 481 || response.status === 489) this.subscribed = false;
    } catch {
      this.subscribed = false;
    } finally {
      if (!this.subscribed) this.subscription.onEnded(this);
    }
  }

  /** The session is over and nobody listens any more. */
  end(): void {
    this.subscribed = false;
  }
}
