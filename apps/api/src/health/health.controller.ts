import { Controller, Get, Header, HttpCode, HttpStatus, Inject, Res } from '@nestjs/common';
import { type Database, isMigrated, type Notices } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { DATABASE, NOTICES } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { RequestMetrics } from './request-metrics.js';

const readiness = z.strictObject({
  status: z.enum(['ok', 'not-ready']),
  database: z.enum(['ok', 'away', 'not-migrated']),
  notices: z.enum(['ok', 'away']),
});

@Controller()
@Access('everyone')
export class HealthController {
  #migrated = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
    private readonly metrics: RequestMetrics,
  ) {}

  /** The process runs. */
  @Get('healthz')
  @Answers(z.strictObject({ status: z.literal('ok') }))
  @HttpCode(HttpStatus.OK)
  healthz(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests would be answered: the database is there and has this version's tables. */
  @Get('readyz')
  @Answers(readiness)
  @Answers(readiness, { status: 503, description: 'Not ready' })
  async readyz(@Res({ passthrough: true }) response: Response): Promise<Record<string, unknown>> {
    const database = await this.#databaseState();
    const isReady = database === 'ok';
    response.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status: isReady ? 'ok' : 'not-ready', database, notices: this.notices.isListening ? 'ok' : 'away' };
  }

  @Get('metrics')
  @Answers(undefined, { description: 'What Prometheus reads', produces: 'text/plain' })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metricsText(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  async #databaseState(): Promise<'ok' | 'away' | 'not-migrated'> {
    try {
      await this.database.ping();
      this.#migrated ||= await isMigrated(this.database);
      return this.#migrated ? 'ok' : 'not-migrated';
    } catch {
      return 'away';
    }
  }
}
