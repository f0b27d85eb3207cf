import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

interface RequestLabels {
  method: string;
  route: string;
  status: number;
}

/** What /metrics tells; labels are patterns and codes, so their number is bounded. */
export class RequestMetrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'baton_api_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });
  readonly #signIns = new Counter({
    name: 'baton_api_sign_ins_total',
    help: 'Attempts to sign in',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly #streams = new Gauge({
    name: 'baton_api_event_streams',
    help: 'Event streams that are open',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(labels: RequestLabels, ms: number): void {
    this.#requests.observe(labels, ms / 1000);
  }

  signIn(outcome: 'signed-in' | 'wrong-credentials' | 'too-many-attempts'): void {
    this.#signIns.inc({ outcome });
  }

  streams(open: number): void {
    this.#streams.set(open);
  }
}
