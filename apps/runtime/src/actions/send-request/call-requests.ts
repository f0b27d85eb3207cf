import type { Logger } from 'pino';
import type { EffectOf } from '../../call/call-context.js';
import type { CallEvent } from '../../flow-runner/flow-runner.js';
import type { HttpRequests } from './http-requests.js';
import { RequestFailed } from './request-failed.js';

const CANCELLED = new RequestFailed('timeout', 'cancelled');

/** The requests of one call; they end with it. Each is answered exactly once, unless it is cancelled. */
export class CallRequests {
  private readonly open = new Map<string, AbortController>();

  constructor(
    private readonly requests: HttpRequests,
    private readonly dispatch: (event: CallEvent) => void,
    private readonly log: Logger,
  ) {}

  start(effect: EffectOf<'send-request'>): void {
    const { requestId } = effect;
    const stop = new AbortController();
    this.open.set(requestId, stop);
    void this.requests.ask(effect, stop.signal, this.log).then((answered) => {
      if (answered === undefined || this.open.get(requestId) !== stop) return;
      this.open.delete(requestId);
      this.dispatch(answered);
    });
  }

  cancel(requestId: string): void {
    this.open.get(requestId)?.abort(CANCELLED);
    this.open.delete(requestId);
  }

  close(): void {
    for (const requestId of [...this.open.keys()]) this.cancel(requestId);
  }
}
