import { type SipRequest } from '../messages/message.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore } from './agent-core.js';
import { type DialogRequests } from './dialog-requests.js';
import { type IncomingRefer } from './incoming-refer.js';
import { ReferAttempt } from './refer-attempt.js';
import { respond } from './respond.js';

/** The subscriptions that REFERs made in one dialog (RFC 3515, RFC 5057): they may outlive the call in it. */
export class ReferUsage {
  private readonly attempts = new Map<number, ReferAttempt>();
  private readonly incoming = new Set<IncomingRefer>();

  constructor(
    private readonly core: AgentCore,
    private readonly requests: DialogRequests,
    private readonly onChange: () => void,
  ) {}

  get active(): boolean {
    return this.attempts.size + this.incoming.size > 0;
  }

  refer(headers: Readonly<Record<string, string | readonly string[]>>): ReferAttempt {
    const { request } = this.requests.send(
      'REFER',
      { headers },
      {
        onResponse: (response) => attempt.receiveResponse(response),
        onFailure: (error) => attempt.receiveFailure(error),
      },
    );
    const attempt = new ReferAttempt(request.headers.cseq.number, (over) => {
      this.attempts.delete(over.sequence);
      this.onChange();
    });
    this.attempts.set(attempt.sequence, attempt);
    return attempt;
  }

  /** A NOTIFY finds its REFER by the id in Event, or, without one, the latest (§2.4.6). */
  receiveNotify(transaction: ServerTransaction, source: Endpoint): void {
    const event = transaction.request.headers.get('event') ?? '';
    const [name, ...params] = event.split(';').map((part) => part.trim().toLowerCase());
    if (name !== 'refer') {
      respond(this.core, transaction, source, 489, { headers: { 'Allow-Events': 'refer' } });
      return;
    }
    const id = params.find((param) => param.startsWith('id='))?.slice(3);
    const attempt = id === undefined ? [...this.attempts.values()].at(-1) : this.attempts.get(Number(id));
    respond(this.core, transaction, source, attempt ? 200 : 481);
    attempt?.receiveNotify(transaction.request);
  }

  adopt(refer: IncomingRefer): void {
    this.incoming.add(refer);
  }

  release(refer: IncomingRefer): void {
    this.incoming.delete(refer);
    this.onChange();
  }

  /** Gives up whatever is still subscribed. */
  end(): void {
    for (const refer of this.incoming) refer.end();
    this.incoming.clear();
    for (const attempt of [...this.attempts.values()]) attempt.end();
  }
}

/** Exactly one Refer-To, or 400 (RFC 3515 §2.4.2). */
export function hasOneReferTo(request: SipRequest): boolean {
  return request.headers.list('refer-to').length === 1;
}
