import type { CircuitBreakers, RequestObserver, RequestOutcome } from '@baton/outbound-request';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What Prometheus is told of requests to other systems. No label holds an address or a value. */
export class RequestMetrics implements RequestObserver {
  private readonly requests;
  private readonly retries;
  private readonly seconds;

  constructor(registry: Registry, breakers: CircuitBreakers) {
    const registers = [registry];
    this.requests = new Counter({
      name: 'baton_requests_total',
      help: 'Requests of flows by outcome: a status of 2xx is ok, another one status, the others had no answer',
      labelNames: ['outcome'] as const,
      registers,
    });
    this.retries = new Counter({
      name: 'baton_request_retries_total',
      help: 'Attempts of requests after the first one',
      registers,
    });
    this.seconds = new Histogram({
      name: 'baton_request_seconds',
      help: 'Time from a request to its answer, attempts and waits included',
      labelNames: ['outcome'] as const,
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16],
      registers,
    });
    new Gauge({
      name: 'baton_request_breakers',
      help: 'Hosts that are left alone (open) or tried (half-open) after failures in a row',
      labelNames: ['state'] as const,
      registers,
      collect() {
        for (const state of ['open', 'half-open'] as const) this.set({ state }, breakers.count(state));
      },
    });
  }

  answered(outcome: RequestOutcome, ms: number): void {
    this.requests.inc({ outcome });
    this.seconds.observe({ outcome }, ms / 1_000);
  }

  retried(): void {
    this.retries.inc();
  }
}
