import { Controller, Get, Header, HttpStatus, Inject, Res } from '@nestjs/common';
import { RuntimeMetrics } from './runtime-metrics.js';
import { Readiness } from './readiness.js';

interface StatusResponse {
  status(code: number): unknown;
}

/** For whoever watches over the process: a load balancer, an orchestrator, Prometheus. */
@Controller()
export class HealthController {
  constructor(
    @Inject(RuntimeMetrics) private readonly metrics: RuntimeMetrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** The process lives. */
  @Get('healthz')
  healthz() {
    return { status: 'ok' };
  }

  /** A call would be answered now; 503 with the reason otherwise. */
  @Get('readyz')
  readyz(@Res({ passthrough: true }) response: StatusResponse) {
    const reason = this.readiness.reasonNotReady();
    if (reason !== undefined) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return reason === undefined ? { status: 'ready' } : { status: 'not-ready', reason };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async getMetrics(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
