import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { AuditEntry, Database } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { DATABASE } from '../config/tokens.js';

const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

@Controller('api/audit')
@Access('admin')
export class AuditController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  async list(@Query({ schema: page }) { limit, before }: z.infer<typeof page>): Promise<{ entries: AuditEntry[] }> {
    return { entries: await this.database.audit.list({ limit, ...(before === undefined ? {} : { before }) }) };
  }
}
