import { pino } from 'pino';
import type { SendRequest } from '../ask.js';
import { CallRequests } from '../call-requests.js';
import { breakerLimits, CircuitBreakers } from '../circuit-breaker.js';
import { Connections, type Resolve } from '../connections.js';
import { type AnsweredRequest, HttpRequests, type RequestOutcome } from '../http-requests.js';

export interface AskingOptions {
  /** As an admin allowed them: `host:port`. */
  allowed?: string[];
  resolve?: Resolve;
  isPublic?: (address: string) => boolean;
  secrets?: Record<string, string>;
}

/** One call's requests, with everything behind them but the settings; what is logged, told and counted is kept. */
export class Asking {
  now = 0;
  readonly logged: string[] = [];
  readonly outcomes: RequestOutcome[] = [];
  readonly told: AnsweredRequest[] = [];
  retries = 0;
  readonly requests: CallRequests;
  private readonly connections: Connections;
  private readonly waiting: (() => void)[] = [];

  constructor({ allowed = [], resolve, isPublic, secrets = {} }: AskingOptions = {}) {
    const hosts = { allows: (url: URL) => allowed.includes(url.host) };
    this.connections = new Connections(hosts, resolve, isPublic);
    const http = new HttpRequests({
      connections: this.connections,
      breakers: new CircuitBreakers(breakerLimits, () => this.now),
      secretOf: (name) => Promise.resolve(secrets[name]),
      observer: {
        answered: (outcome) => {
          this.outcomes.push(outcome);
          this.wake();
        },
        retried: () => {
          this.retries += 1;
          this.wake();
        },
      },
    });
    const log = pino({ level: 'trace' }, { write: (line: string) => this.logged.push(line) });
    this.requests = new CallRequests(
      http,
      (event) => {
        this.told.push(event);
        this.wake();
      },
      log,
    );
  }

  /** Asks, and gives what the flow is told. */
  async ask(effect: Partial<SendRequest> & { url: string }): Promise<AnsweredRequest> {
    const before = this.told.length;
    this.requests.start(sendRequest(effect));
    await this.until(() => this.told.length > before);
    const [event, ...more] = this.told.slice(before);
    if (event === undefined || more.length > 0) throw new Error('one answer was expected');
    return event;
  }

  /** Looks again whenever something was told or counted. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async close(): Promise<void> {
    this.requests.close();
    await this.connections.close();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

export const sendRequest = (effect: Partial<SendRequest> & { url: string }): SendRequest => ({
  type: 'send-request',
  requestId: 'request-1',
  nodeId: 'ask-crm',
  method: 'GET',
  headers: [],
  body: null,
  timeoutMs: 8_000,
  retries: 0,
  idempotent: true,
  mapping: [],
  ...effect,
});
