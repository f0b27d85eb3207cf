import { type Dialog } from '../dialogs/dialog.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { SipError } from '../sip-error.js';
import { TimerSet } from '../transactions/timer-set.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { AcceptedResponse } from './accepted-response.js';
import { type AgentCore, type MessageInit } from './agent-core.js';
import { type DialogRequests } from './dialog-requests.js';
import { IncomingReinvite } from './incoming-reinvite.js';
import { respond } from './respond.js';
import { agreedSessionInterval, type SessionInterval } from './session-timer.js';

/** A re-INVITE of ours. */
export interface ReinviteInit extends MessageInit {
  /** For a re-INVITE without a body: makes the answer, which goes into the ACK, from the offer in the 200. */
  readonly answerOffer?: (offer: SipResponse) => MessageInit | Promise<MessageInit>;
}

interface Pending {
  readonly init: ReinviteInit;
  readonly resolve: (response: SipResponse) => void;
  readonly reject: (error: SipError) => void;
  glares: number;
}

/** What the exchange tells its session. */
export interface ReinviteExchangeUser {
  onReinvite(reinvite: IncomingReinvite): void;
  onAck(ack: SipRequest): void;
  /** A 2xx of ours was never acknowledged. */
  onNoAck(): void;
  /** A 2xx of either side: it may set a session interval. */
  onRefreshed(interval: SessionInterval | undefined): void;
  /** Our re-INVITE had 408, 481 or no answer at all (§12.2.1.2). */
  onLost(status: number): void;
}

const maxGlares = 6;

/**
 * INVITE transactions inside a dialog, of which only one may be under way at a time in either direction (RFC 3261 §14):
 * ours wait their turn; theirs that cross ours get 491; ours that got 491 are sent again after the time that §14.1 sets.
 */
export class ReinviteExchange {
  private readonly queue: Pending[] = [];
  private inFlight = false;
  private incoming?: IncomingReinvite;
  private readonly unacknowledged = new Map<number, AcceptedResponse>();
  private readonly timers: TimerSet<'glare'>;
  private waiting = false;
  private over = false;

  constructor(
    private readonly core: AgentCore,
    private readonly dialog: Dialog,
    private readonly requests: DialogRequests,
    private readonly user: ReinviteExchangeUser,
  ) {
    this.timers = new TimerSet(core.clock);
  }

  /** Whether a 2xx of ours waits for its ACK. */
  get awaitsAck(): boolean {
    return this.unacknowledged.size > 0;
  }

  /** Whether an INVITE of ours waits for its final response. */
  get offering(): boolean {
    return this.inFlight;
  }

  reinvite(init: ReinviteInit): Promise<SipResponse> {
    return new Promise((resolve, reject) => {
      this.queue.push({ init, resolve, reject, glares: 0 });
      this.next();
    });
  }

  /** Sends a 2xx again until its ACK comes. */
  awaitAck(sequence: number, resend: () => void): void {
    const accepted = new AcceptedResponse(this.core.clock, this.core.timers, sequence, resend, () => {
      this.unacknowledged.delete(sequence);
      this.user.onNoAck();
    });
    this.unacknowledged.set(sequence, accepted);
  }

  receiveAck(ack: SipRequest): void {
    const { number } = ack.headers.cseq;
    const accepted = this.unacknowledged.get(number);
    if (!accepted) return; // to an earlier retransmission
    accepted.stop();
    this.unacknowledged.delete(number);
    this.user.onAck(ack);
    this.next();
  }

  receive(transaction: ServerTransaction, source: Endpoint): void {
    if (this.incoming && !this.incoming.answered) {
      // §14.2: a second INVITE before the first is answered
      const after = String(Math.floor(this.core.random() * 11));
      respond(this.core, transaction, source, 500, { headers: { 'Retry-After': after } });
      return;
    }
    if (this.inFlight || this.awaitsAck) {
      respond(this.core, transaction, source, 491);
      return;
    }
    const incoming = new IncomingReinvite(this.core, transaction, source, (response, interval) => {
      this.dialog.refreshTarget(transaction.request);
      this.awaitAck(transaction.request.headers.cseq.number, () => transaction.respond(response));
      this.user.onRefreshed(interval);
    });
    this.incoming = incoming;
    transaction.user = {
      onCancel: () => {
        if (!incoming.answered) incoming.reject(487);
      },
      onTerminated: () => {
        if (this.incoming === incoming) this.incoming = undefined;
        this.next();
      },
    };
    this.user.onReinvite(incoming);
  }

  /** The session is over: what waits is refused, in both directions. With `keepAcks`, our 2xx go on until their ACK. */
  end(keepAcks: boolean): void {
    this.over = true;
    this.timers.cancelAll();
    if (this.incoming && !this.incoming.answered) this.incoming.reject(487); // §15.1.2
    if (!keepAcks) {
      for (const accepted of this.unacknowledged.values()) accepted.stop();
      this.unacknowledged.clear();
    }
    for (const pending of this.queue.splice(0)) pending.reject(new SipError('WRONG_STATE', 'the session is over'));
  }

  private next(): void {
    const pending = this.queue[0];
    const busy = this.inFlight || this.waiting || this.awaitsAck || (this.incoming && !this.incoming.answered);
    if (!pending || busy || this.over) return;
    this.inFlight = true;
    try {
      this.send(pending);
    } catch (error) {
      this.settle(pending, () => pending.reject(error as SipError));
    }
  }

  private send(pending: Pending): void {
    let acknowledge: (() => void) | undefined;
    let accepted = false;
    const { request } = this.requests.send('INVITE', pending.init, {
      onResponse: (response) => {
        if (response.status < 200) return;
        if (response.status === 491 && pending.glares < maxGlares && !this.over) this.retry(pending);
        else if (response.status >= 300) this.refused(pending, response);
        else if (accepted) acknowledge?.();
        else {
          accepted = true;
          this.accepted(pending, request, response)
            .then((ack) => (acknowledge = ack))
            .catch((error: unknown) => {
              this.core.logger.warn({ error: String(error) }, 'the answer to a re-INVITE was not survived');
            });
        }
      },
      onFailure: (error) => {
        this.settle(pending, () => pending.reject(error));
        this.user.onLost(error.status ?? 503);
      },
    });
  }

  private async accepted(pending: Pending, request: SipRequest, response: SipResponse): Promise<() => void> {
    const { number } = request.headers.cseq;
    let answer: MessageInit = {};
    try {
      this.dialog.refreshTarget(response);
      if (pending.init.answerOffer) answer = await pending.init.answerOffer(response);
    } catch (error) {
      this.core.logger.warn({ error: String(error) }, 'no answer to the offer in a 200; the ACK goes without');
    }
    const ack = this.requests.ack(number, answer);
    this.settle(pending, () => pending.resolve(response));
    this.user.onRefreshed(agreedSessionInterval(response));
    return ack;
  }

  private refused(pending: Pending, response: SipResponse): void {
    this.settle(pending, () => pending.resolve(response));
    if (response.status === 481 || response.status === 408) this.user.onLost(response.status);
  }

  private settle(pending: Pending, tell: () => void): void {
    this.inFlight = false;
    const at = this.queue.indexOf(pending);
    if (at >= 0) this.queue.splice(at, 1);
    tell();
    this.next();
  }

  /** §14.1: whoever made the Call-ID waits 2.1–4 s, the other 0–2 s, in steps of 10 ms. */
  private retry(pending: Pending): void {
    pending.glares++;
    this.inFlight = false;
    this.waiting = true;
    const steps =
      this.dialog.role === 'uac' ? 210 + Math.floor(this.core.random() * 191) : Math.floor(this.core.random() * 201);
    this.timers.set('glare', steps * 10, () => {
      this.waiting = false;
      this.next();
    });
  }
}
