import { Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put } from '@nestjs/common';
import type { AllowedHost, Database } from '@baton/persistence';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { DATABASE } from '../config/tokens.js';
import { allowedHostSchema } from './allowed-host-schema.js';

/** Hosts that flows' requests may ask although their addresses are private ones. */
@Controller('api/allowed-hosts')
@Access('admin')
export class AllowedHostsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  async all(): Promise<{ hosts: AllowedHost[] }> {
    return { hosts: await this.database.allowedHosts.all() };
  }

  @Put(':host')
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
