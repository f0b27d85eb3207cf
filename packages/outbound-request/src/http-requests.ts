import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EngineEvent, mapResponse, type RequestFailure } from '@baton/flow-engine';
import { type Ask, type SendRequest, urlOfFlow } from './ask.js';
import type { CircuitBreakers, PassEnd } from './circuit-breaker.js';
import type { Connections } from './connections.js';
import { exchange, type Answer } from './exchange.js';
import { addUnlessThere, fillHeaders } from './fill-headers.js';
import { RequestFailed } from './request-failed.js';
import { isPassingStatus, retryWaitMs } from './retry.js';
import { unlessAborted } from './unless-aborted.js';

/** What the flow is told of it. */
export type AnsweredRequest = Omit<Extract<EngineEvent, { type: 'request-answered' }>, 'at'>;
type Answered = AnsweredRequest;

/** Where one line per request goes, pino's way. */
export interface RequestLog {
  info(fields: Record<string, unknown>, message: string): void;
}

/** What becomes of a request, for the figures: a status of 2xx, another one, or no answer. */
export type RequestOutcome = 'ok' | 'status' | 'cancelled' | RequestFailure;

export interface RequestObserver {
  /** `ms`: from the effect to the answer, all attempts and waits included. */
  answered(outcome: RequestOutcome, ms: number): void;
  retried(): void;
}

export interface HttpRequestsOptions {
  connections: Connections;
  breakers: CircuitBreakers;
  secretOf: (name: string) => Promise<string | undefined>;
  observer: RequestObserver;
}

/** A request that was performed, for who tries it. */
export interface PerformedRequest {
  /** Undefined: it was cancelled. */
  answered: AnsweredRequest | undefined;
  /** What was answered, unpacked; null where there is nothing that could be read. */
  body: Buffer | null;
  /** Why there was no answer, as a code; null when there was one. */
  reason: string | null;
  attempts: number;
  /** From the beginning to the answer, all attempts and waits included. */
  ms: number;
}

/** What one attempt came to. */
type Attempt = Answer | RequestFailed;

/** One request on its way; `deadline` on the clock of `performance.now`. */
interface Running {
  effect: SendRequest;
  wantsBody: boolean;
  signal: AbortSignal;
  deadline: number;
  attempts: number;
}

const NO_CONTENT = new Set([204, 205]);

/** Asks other systems for the flows of all calls of this process. */
export class HttpRequests {
  constructor(private readonly options: HttpRequestsOptions) {}

  /**
   * The whole of one request: secrets, attempts, waits, mapping. Never rejects; no value of it is in a log.
   *
   * @returns undefined when `cancelled` was aborted first
   */
  async ask(effect: SendRequest, cancelled: AbortSignal, log: RequestLog): Promise<Answered | undefined> {
    return (await this.perform(effect, cancelled, log)).answered;
  }

  /** The same, with what came back. `wantsBody`: also where the flow takes nothing of it. */
  async perform(
    effect: SendRequest,
    cancelled: AbortSignal,
    log: RequestLog,
    wantsBody = effect.mapping.length > 0,
  ): Promise<PerformedRequest> {
    const began = performance.now();
    const late = new AbortController();
    const deadline = setTimeout(() => late.abort(TOO_LATE), effect.timeoutMs);
    const running: Running = {
      effect,
      wantsBody,
      signal: AbortSignal.any([cancelled, late.signal]),
      deadline: began + effect.timeoutMs,
      attempts: 0,
    };
    const last = await this.settled(running);
    clearTimeout(deadline);
    const answered = cancelled.aborted ? undefined : answeredBy(effect, last);
    const ms = Math.round(performance.now() - began);
    this.tell(effect, answered, last, ms, log);
    const body = last instanceof RequestFailed || !(last.body instanceof Buffer) ? null : last.body;
    return { answered, body, reason: reasonOf(last) ?? null, attempts: running.attempts, ms };
  }

  private async settled(running: Running): Promise<Attempt> {
    try {
      const ask = await unlessAborted(this.prepare(running.effect), running.signal);
      return await this.attempts(running, ask);
    } catch (error) {
      return failureOf(error, running.signal);
    }
  }

  private async prepare({ method, url: text, headers, body, idempotent }: SendRequest): Promise<Ask> {
    const url = urlOfFlow(text);
    const filled = await fillHeaders(headers, body, this.options.secretOf);
    // The same for every attempt: the host can tell that it is asked for the same thing once more.
    if (idempotent && (method === 'POST' || method === 'PATCH')) {
      addUnlessThere(filled, 'idempotency-key', randomUUID());
    }
    return { method, url, headers: filled, body };
  }

  private async attempts(running: Running, ask: Ask): Promise<Attempt> {
    const { effect, signal, deadline } = running;
    let last: Attempt = new RequestFailed('circuit-open', 'breaker');
    for (let failed = 0; ;) {
      const attempt = await this.attempt(running, ask);
      // What the host said a moment ago tells more than that it is not asked again.
      if (attempt === undefined) return last;
      last = attempt;
      running.attempts += 1;
      failed += 1;
      if (!effect.idempotent || failed > effect.retries || !mayPass(attempt)) return attempt;
      const waitMs = retryWaitMs(failed, 'retryAfterMs' in attempt ? attempt.retryAfterMs : null, Math.random());
      if (performance.now() + waitMs >= deadline) return attempt;
      await sleep(waitMs, undefined, { signal });
      this.options.observer.retried();
    }
  }

  /** Undefined: the host is left alone just now. */
  private async attempt({ wantsBody, signal }: Running, ask: Ask): Promise<Attempt | undefined> {
    const pass = this.options.breakers.pass(ask.url.origin);
    if (pass === undefined) return undefined;
    let end: PassEnd = 'unknown';
    try {
      const answer = await exchange(this.options.connections, ask, wantsBody, signal);
      end = answer.status >= 500 ? 'failure' : 'success';
      return answer;
    } catch (error) {
      const failure = failureOf(error, signal);
      // Its silence speaks against a host; that the caller has gone, or that we would not ask it, does not.
      if (failure.code === 'network' || failure === TOO_LATE) end = 'failure';
      return failure;
    } finally {
      pass.end(end);
    }
  }

  private tell(effect: SendRequest, answered: Answered | undefined, last: Attempt, ms: number, log: RequestLog): void {
    const outcome = outcomeOf(answered);
    this.options.observer.answered(outcome, ms);
    const host = URL.canParse(effect.url) ? new URL(effect.url).host : null;
    const status = answered?.status ?? null;
    const reason = reasonOf(last);
    log.info({ host, method: effect.method, status, outcome, reason, ms }, 'request');
  }
}

const reasonOf = (last: Attempt) => (last instanceof RequestFailed ? last.reason : undefined);

const TOO_LATE = new RequestFailed('timeout', 'deadline');

/** An aborted request failed by the reason for which it was aborted; what nobody thought of is not asked again. */
function failureOf(error: unknown, signal: AbortSignal): RequestFailed {
  const why: unknown = signal.aborted ? signal.reason : error;
  return why instanceof RequestFailed ? why : new RequestFailed('refused', 'unexpected');
}

const mayPass = (attempt: Attempt): boolean =>
  attempt instanceof RequestFailed ? attempt.again : isPassingStatus(attempt.status);

function outcomeOf(answered: Answered | undefined): RequestOutcome {
  if (answered === undefined) return 'cancelled';
  if (answered.failure !== null || answered.status === null) return answered.failure ?? 'network';
  return isSuccess(answered.status) ? 'ok' : 'status';
}

const isSuccess = (status: number) => status >= 200 && status <= 299;

function answeredBy({ requestId, mapping }: SendRequest, last: Attempt): Answered {
  const answered = { type: 'request-answered' as const, requestId };
  const failed = (failure: RequestFailure): Answered => ({ ...answered, status: null, failure, values: {} });
  if (last instanceof RequestFailed) return failed(last.code);
  const { status, body } = last;
  const found = (values: Answered['values']): Answered => ({ ...answered, status, failure: null, values });
  if (mapping.length === 0 || NO_CONTENT.has(status)) return found({});
  try {
    if (body instanceof Buffer) return found(mapResponse(mapping, JSON.parse(textOf(body)) as unknown));
  } catch {
    // No JSON, or nested deeper than can be looked into.
  }
  // The page that comes with an error need not be JSON: the status says what there is to say.
  if (!isSuccess(status)) return found({});
  return failed(body instanceof RequestFailed ? body.code : 'not-json');
}

/** RFC 8259 §8.1: UTF-8; a byte order mark may be passed over. */
const textOf = (body: Buffer) => new TextDecoder('utf-8', { fatal: true }).decode(body);
