import { transferOutcomeOf } from '@baton/flow-engine';
import type { ReferAttempt, Session } from '@baton/sip';
import { errorWithoutWords } from '../call/error-without-words.js';
import { referToWithContext } from './context-headers.js';
import type { TransferAttempt, TransferEvents, TransferRequest } from './transfer-attempt.js';

/** A phone or gateway may hang up with us before it says how the referred call went; it has this long to say it. */
const FINAL_NOTIFY_AFTER_BYE_MS = 5_000;

/**
 * The way `refer` (RFC 3515): the other side is asked to call the agent itself, with the context inside Refer-To. A
 * 202 is not success; only a final NOTIFY with a 2xx is. Until then the caller stays with us.
 */
export class Refer implements TransferAttempt {
  private attempt: ReferAttempt | undefined;
  private limit: NodeJS.Timeout | undefined;
  private accepted = false;
  private over = false;

  constructor(
    session: Session,
    private readonly request: TransferRequest,
    private readonly events: TransferEvents,
  ) {
    this.limit = setTimeout(() => this.end('no-answer', null), request.timeoutMs);
    this.refer(session).catch((error: unknown) => {
      request.log.warn({ err: errorWithoutWords(error) }, 'REFER could not be sent');
      this.end('failed', null);
    });
  }

  cancel(): void {
    if (this.over) return;
    this.over = true;
    this.release();
  }

  callerGone(): boolean {
    if (this.over || !this.accepted) {
      this.cancel();
      return false;
    }
    clearTimeout(this.limit);
    const lastMs = Math.min(FINAL_NOTIFY_AFTER_BYE_MS, this.request.timeoutMs);
    this.limit = setTimeout(() => this.end('failed', null), lastMs);
    return true;
  }

  private async refer(session: Session): Promise<void> {
    const { address, context, contextBytes } = this.request;
    const attempt = await session.refer({ referTo: referToWithContext(address, context, contextBytes) });
    if (this.over) {
      attempt.end();
      return;
    }
    this.attempt = attempt;
    attempt.on('accepted', ({ status }) => {
      this.accepted = true;
      this.events.progress('trying', status);
    });
    attempt.on('rejected', ({ status }) => this.end(status === 603 ? 'declined' : 'failed', status));
    attempt.on('notify', ({ status, final }) => {
      this.accepted = true;
      if (final) this.end(transferOutcomeOf(status), status);
      else this.events.progress(status === 180 ? 'ringing' : 'trying', status);
    });
    attempt.on('ended', () => this.end('failed', null));
  }

  private end(outcome: ReturnType<typeof transferOutcomeOf>, status: number | null): void {
    if (this.over) return;
    this.over = true;
    this.release();
    this.events.ended(outcome, status);
  }

  private release(): void {
    clearTimeout(this.limit);
    this.attempt?.end();
  }
}
