import { type ExtraHeaders } from '../messages/headers.js';
import { type SipRequest } from '../messages/message.js';
import { type IncomingRefer } from './incoming-refer.js';
import { type IncomingReinvite } from './incoming-reinvite.js';
import { type IncomingRequest } from './incoming-request.js';

/** Why a session is over. */
export type TerminationReason =
  | 'local-bye'
  | 'remote-bye'
  /** No ACK to our 2xx within 64·T1; a BYE was sent. */
  | 'no-ack'
  /** A request within the dialog had no answer, or 408; a BYE was sent. */
  | 'timeout'
  /** The peer does not know the dialog any more (481). */
  | 'dialog-gone'
  | 'transport'
  /** The peer did not refresh in time (RFC 4028 §10); a BYE was sent. */
  | 'session-expired'
  /** The user agent was stopped. */
  | 'stopped';

/** What a session tells the application. */
export interface SessionEvents {
  /** The ACK to our 2xx; its body is the answer to an offer of ours (late offer). Once for each 2xx. */
  ack: [ack: SipRequest];
  /** Answer it, now or later; without a listener it is refused with 488. */
  reinvite: [reinvite: IncomingReinvite];
  /** Answer it; without a listener one without a body is accepted, another refused with 488. */
  update: [update: IncomingReinvite];
  /** Accepted with 200 after the listeners ran unless one of them answered; without a listener 415. */
  info: [info: IncomingRequest];
  /** Answer it; without a listener it is declined with 603. */
  refer: [refer: IncomingRefer];
  /** It is our turn to refresh (RFC 4028) and the peer takes no UPDATE: send a re-INVITE with these headers. */
  refreshDue: [{ readonly headers: ExtraHeaders }];
  /** The peer's BYE, with its headers; `terminated` follows. */
  bye: [bye: SipRequest];
  /** Exactly once, last of all. */
  terminated: [{ readonly reason: TerminationReason }];
}
