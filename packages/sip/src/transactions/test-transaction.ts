import { createResponse } from '../messages/create-response.js';
import { parseMessage } from '../messages/parse-message.js';
import { type SipMessage, type SipRequest, type SipResponse } from '../messages/message.js';
import { SimulatedClock } from '../simulated-clock.js';
import { timerValues } from './timer-values.js';
import { type TransactionContext } from './transaction.js';

/** A request as a transaction is given it. */
export function requestOf(method: string): SipRequest {
  const text = [
    `${method} sip:b@192.0.2.2 SIP/2.0`,
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKtest',
    'Max-Forwards: 70',
    'Route: <sip:proxy.example.com;lr>',
    'From: <sip:a@192.0.2.1>;tag=a',
    'To: <sip:b@192.0.2.2>',
    'Call-ID: test',
    `CSeq: 7 ${method}`,
    'Contact: <sip:a@192.0.2.1>',
    'Content-Length: 0',
  ];
  return parseMessage(Buffer.from(`${text.join('\r\n')}\r\n\r\n`)) as SipRequest;
}

export function responseTo(request: SipRequest, status: number, toTag = 'b'): SipResponse {
  return createResponse(request, status, { toTag });
}

/** What a transaction sent, and when; and what its user was told. */
export interface TransactionTrial {
  readonly clock: SimulatedClock;
  readonly context: TransactionContext;
  readonly sent: { readonly at: number; readonly message: SipMessage }[];
  /** Times at which something was sent. */
  readonly times: () => number[];
  /** Methods and status codes that were sent. */
  readonly names: () => string[];
}

export function trial(reliable = false): TransactionTrial {
  const clock = new SimulatedClock();
  const sent: { at: number; message: SipMessage }[] = [];
  const context: TransactionContext = {
    clock,
    timers: timerValues(),
    reliable,
    send: (message) => void sent.push({ at: clock.now(), message }),
  };
  return {
    clock,
    context,
    sent,
    times: () => sent.map(({ at }) => at),
    names: () => sent.map(({ message }) => (message.kind === 'request' ? message.method : String(message.status))),
  };
}
