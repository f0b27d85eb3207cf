import { type Clock } from '../clock.js';
import { type SipLogger } from '../logger.js';
import { type ExtraHeaders } from '../messages/headers.js';
import { type SipRequest } from '../messages/message.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type TimerValues } from '../transactions/timer-values.js';
import { type Endpoint } from '../transport/transport.js';
import { type RequestSender } from './request-sender.js';

/** Takes the requests that belong to one dialog. */
export interface DialogReceiver {
  receive(transaction: ServerTransaction, source: Endpoint): void;
  receiveAck(ack: SipRequest, source: Endpoint): void;
  /** Ends without a word on the wire: the user agent is stopping. */
  destroy(): void;
}

/** What calls and sessions are given by their user agent. */
export interface AgentCore {
  readonly clock: Clock;
  readonly timers: TimerValues;
  readonly logger: SipLogger;
  readonly sender: RequestSender;
  /** Methods that we take. */
  readonly allow: readonly string[];
  /** Extensions that we know. */
  readonly supported: readonly string[];
  readonly userAgent: string;
  /** In [0, 1). */
  random(): number;
  /** The dialogs that are alive, by id. */
  readonly dialogs: Map<string, DialogReceiver>;
}

/** What an application may add to a request or response of ours. */
export interface MessageInit {
  readonly headers?: ExtraHeaders;
  readonly body?: string | Uint8Array;
  /** Default `application/sdp` where there is a body. */
  readonly contentType?: string;
}
