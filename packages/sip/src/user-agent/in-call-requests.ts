import { type EventEmitter } from 'node:events';
import { type Dialog } from '../dialogs/dialog.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore } from './agent-core.js';
import { type DialogRequests } from './dialog-requests.js';
import { IncomingRefer } from './incoming-refer.js';
import { IncomingReinvite } from './incoming-reinvite.js';
import { IncomingRequest } from './incoming-request.js';
import { hasOneReferTo, type ReferUsage } from './refer-usage.js';
import { type ReinviteExchange } from './reinvite-exchange.js';
import { respond } from './respond.js';
import { type SessionEvents } from './session-events.js';
import { type SessionTimer } from './session-timer.js';

/** What a session is made of, as far as the peer's requests touch it. */
export interface SessionParts {
  readonly dialog: Dialog;
  readonly requests: DialogRequests;
  readonly exchange: ReinviteExchange;
  readonly refers: ReferUsage;
  readonly timer: SessionTimer;
}

/** The peer's requests while a call is up, all but BYE and NOTIFY: offered to the application, with an answer if it has none. */
export class InCallRequests {
  private update?: IncomingReinvite;

  constructor(
    private readonly core: AgentCore,
    private readonly session: EventEmitter<SessionEvents>,
    private readonly parts: SessionParts,
  ) {}

  receive(transaction: ServerTransaction, source: Endpoint): void {
    const { method } = transaction.request;
    if (method === 'INVITE') this.parts.exchange.receive(transaction, source);
    else if (method === 'UPDATE') this.receiveUpdate(transaction, source);
    else if (method === 'INFO') this.receiveInfo(new IncomingRequest(this.core, transaction, source));
    else if (method === 'REFER') this.receiveRefer(transaction, source);
    else if (method === 'OPTIONS') {
      respond(this.core, transaction, source, 200, { headers: { Accept: 'application/sdp' } });
    } else respond(this.core, transaction, source, 405);
  }

  /** Nobody who listens means nobody who can answer an offer: 488. */
  offer(event: 'reinvite' | 'update', reinvite: IncomingReinvite): void {
    if (!this.session.emit(event, reinvite)) reinvite.reject(488);
  }

  /** The session is over: what waits gets 487. */
  end(): void {
    if (this.update && !this.update.answered) this.update.reject(487);
  }

  /** RFC 3311 §5.2. */
  private receiveUpdate(transaction: ServerTransaction, source: Endpoint): void {
    const offers = transaction.request.body.byteLength > 0;
    if (this.update && !this.update.answered) {
      respond(this.core, transaction, source, 500, { headers: { 'Retry-After': '3' } });
      return;
    }
    if (offers && this.parts.exchange.offering) {
      respond(this.core, transaction, source, 491);
      return;
    }
    const update = new IncomingReinvite(this.core, transaction, source, (_, interval) => {
      this.parts.dialog.refreshTarget(transaction.request);
      this.parts.timer.set(interval);
    });
    this.update = update;
    if (!offers && this.session.listenerCount('update') === 0) update.accept();
    else this.offer('update', update);
  }

  private receiveInfo(info: IncomingRequest): void {
    const heard = this.session.emit('info', info);
    if (info.answered) return;
    info.respond(heard || info.body.byteLength === 0 ? 200 : 415);
  }

  private receiveRefer(transaction: ServerTransaction, source: Endpoint): void {
    const { requests, refers } = this.parts;
    if (!hasOneReferTo(transaction.request)) {
      respond(this.core, transaction, source, 400, { reason: 'One Refer-To Wanted' });
      return;
    }
    // a Refer-To that cannot be read throws MALFORMED, which is answered 400
    const refer = new IncomingRefer(this.core, transaction, source, {
      send: (method, init) => requests.request(method, init),
      onAccepted: (accepted) => refers.adopt(accepted),
      onEnded: (ended) => refers.release(ended),
    });
    if (!this.session.emit('refer', refer)) refer.reject(603);
  }
}
