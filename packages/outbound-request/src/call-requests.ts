import type { SendRequest } from './ask.js';
import type { AnsweredRequest, HttpRequests, RequestLog } from './http-requests.js';
import { RequestFailed } from './request-failed.js';

const CANCELLED = new RequestFailed('timeout', 'cancelled');

/** The requests of one call; they end with it. Each is answered exactly once, unless it is cancelled. */
export class CallRequests {
  private readonly open = new Map<string, AbortController>();

  constructor(
    private readonly requests: HttpRequests,
    private readonly dispatch: (event: AnsweredRequest) => void,
    private readonly log: RequestLog,
  ) {}

  start(effect: SendRequest): void {
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
