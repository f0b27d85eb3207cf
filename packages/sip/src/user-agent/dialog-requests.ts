import { type Dialog } from '../dialogs/dialog.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';
import { type ClientTransactionUser } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore, type MessageInit } from './agent-core.js';
import { checkExtraHeaders } from './check-extra-headers.js';
import { type SentRequest } from './request-sender.js';

/** Sends requests inside one dialog (RFC 3261 §12.2.1). */
export class DialogRequests {
  /** The peer's own stream, if requests to it may go back on that. */
  flow?: Endpoint;

  constructor(
    private readonly core: AgentCore,
    private readonly dialog: Dialog,
  ) {}

  /** Sends one request; its outcome goes to `user`. Throws SipError for headers that may not be sent. */
  send(method: string, init: MessageInit, user: ClientTransactionUser): { sent: SentRequest; request: SipRequest } {
    checkExtraHeaders(init.headers);
    const { request, nextHop } = this.dialog.createRequest(method, init.body);
    const { headers } = request;
    if (init.body !== undefined) headers.add('Content-Type', init.contentType ?? 'application/sdp');
    headers.addAll(init.headers);
    if (method === 'INVITE' || method === 'UPDATE') {
      if (!headers.has('allow')) headers.add('Allow', this.core.allow.join(', '));
      if (!headers.has('supported') && this.core.supported.length > 0) {
        headers.add('Supported', this.core.supported.join(', '));
      }
    }
    if (!headers.has('user-agent')) headers.add('User-Agent', this.core.userAgent);
    return { sent: this.core.sender.send(request, { nextHop, flow: this.flow }, user), request };
  }

  /** Sends one request and waits for its final response. Rejects with SipError TIMEOUT or TRANSPORT. */
  request(method: string, init: MessageInit = {}): Promise<SipResponse> {
    return new Promise((resolve, reject) => {
      this.send(method, init, {
        onResponse: (response) => {
          if (response.status >= 200) resolve(response);
        },
        onFailure: reject,
      });
    });
  }

  /** Sends the ACK to a 2xx and gives it back, to be sent again whenever that 2xx comes again (§13.2.2.4). */
  ack(sequence: number, init: MessageInit = {}): () => void {
    const { request, nextHop } = this.dialog.createRequest('ACK', init.body, sequence);
    if (init.body !== undefined) request.headers.add('Content-Type', init.contentType ?? 'application/sdp');
    const send = (): void => this.core.sender.sendAck(request, { nextHop, flow: this.flow });
    send();
    return send;
  }
}
