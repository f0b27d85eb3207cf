import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put } from '@nestjs/common';
import type { Database, NumberBinding } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { DATABASE } from '../config/tokens.js';

/** The user part of a SIP URI, as it is dialled. */
const dialledNumber = z.string().regex(/^[A-Za-z0-9+*#._-]{1,64}$/, 'letters, digits and + * # . _ -, at most 64');
const bindingBody = z.strictObject({ flowId: z.uuid() });

@Controller('api/numbers')
export class NumbersController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Access('viewer')
  async all(): Promise<{ numbers: NumberBinding[] }> {
    return { numbers: await this.database.numberBindings.all() };
  }

  @Put(':number')
  @Access('admin')
  async bind(
    @Param('number', { schema: dialledNumber }) number: string,
    @Body({ schema: bindingBody }) { flowId }: z.infer<typeof bindingBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ number: string; flowId: string }> {
    await this.database.transaction(async ({ numberBindings, audit }) => {
      await numberBindings.bind(number, flowId);
      await audit.record({ account: email, action: 'number.bound', subject: number, detail: { flowId } });
    });
    return { number, flowId };
  }

  @Delete(':number')
  @Access('admin')
  @HttpCode(HttpStatus.NO_CONTENT)
  async unbind(
    @Param('number', { schema: dialledNumber }) number: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.database.transaction(async ({ numberBindings, audit }) => {
      await numberBindings.unbind(number);
      await audit.record({ account: email, action: 'number.unbound', subject: number });
    });
  }
}
