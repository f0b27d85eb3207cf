import { Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put } from '@nestjs/common';
import type { AllowedHost, Database } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { instant } from '../openapi/answer-schemas.js';
import { allowedHostSchema } from './allowed-host-schema.js';

const hostsAnswer = z.strictObject({
  hosts: z.array(z.strictObject({ host: z.string(), allowedAt: instant, allowedBy: z.string().nullable() })),
});

/** Hosts that flows' requests may ask although their addresses are private ones. */
@Controller('api/allowed-hosts')
@Access('admin')
export class AllowedHostsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Answers(hostsAnswer)
  async all(): Promise<{ hosts: AllowedHost[] }> {
    return { hosts: await this.database.allowedHosts.all() };
  }

  @Put(':host')
  @Audited('host.allowed')
  @Answers(z.strictObject({ host: z.string() }))
  async allow(
    @Param('host', { schema: allowedHostSchema }) host: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ host: string }> {
    await this.database.transaction(async ({ allowedHosts, audit }) => {
      await allowedHosts.allow(host, email);
      await audit.record({ account: email, action: 'host.allowed', subject: host });
    });
    return { host };
  }

  @Delete(':host')
  @Audited('host.disallowed')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async disallow(
    @Param('host', { schema: allowedHostSchema }) host: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.database.transaction(async ({ allowedHosts, audit }) => {
      await allowedHosts.disallow(host);
      await audit.record({ account: email, action: 'host.disallowed', subject: host });
    });
  }
}
