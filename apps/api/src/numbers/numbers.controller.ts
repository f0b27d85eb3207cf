import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put, Query } from '@nestjs/common';
import { type Database, environments, type NumberBinding } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { ApiError } from '../http/api-error.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { boundNumberAnswer, numbersAnswer } from './number-answers.js';

/** The user part of a SIP URI, as it is dialled. */
const dialledNumber = z.string().regex(/^[A-Za-z0-9+*#._-]{1,64}$/, 'letters, digits and + * # . _ -, at most 64');
const bindingBody = z
  .strictObject({ flowId: z.uuid(), environment: z.enum(environments).default('production') })
  .meta({ example: { flowId: '3f0c8a52-6b1d-4f0e-9c56-2f1c7d9e8b11', environment: 'production' } });
type Binding = z.infer<typeof bindingBody> & { number: string };

const numbersQuery = z.strictObject(pageQuery(dialledNumber));

@Controller('api/numbers')
export class NumbersController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer')
  @Paged()
  @Answers(numbersAnswer)
  async page(
    @Query({ schema: numbersQuery }) { limit, cursor }: z.infer<typeof numbersQuery>,
  ): Promise<{ numbers: NumberBinding[]; next: string | null }> {
    return pageAnswer('numbers', await this.database.numberBindings.page({ limit, after: cursor }));
  }

  @Put(':number')
  @Audited('number.bound')
  @Access('admin')
  @Answers(boundNumberAnswer)
  async bind(
    @Param('number', { schema: dialledNumber }) number: string,
    @Body({ schema: bindingBody }) { flowId, environment }: z.infer<typeof bindingBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<Binding> {
    await this.database.transaction(async ({ numberBindings, trialLines, audit }) => {
      if (await trialLines.has(number, this.clock.now())) {
        throw new ApiError('number-reserved', 'This number reaches a draft on trial; choose another one');
      }
      const before = await numberBindings.bind(number, flowId, environment);
      const detail = { flowId, environment, before };
      await audit.record({ account: email, action: 'number.bound', subject: number, detail });
    });
    return { number, flowId, environment };
  }

  @Delete(':number')
  @Audited('number.unbound')
  @Access('admin')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async unbind(
    @Param('number', { schema: dialledNumber }) number: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.database.transaction(async ({ numberBindings, audit }) => {
      const before = await numberBindings.unbind(number);
      await audit.record({ account: email, action: 'number.unbound', subject: number, detail: { before } });
    });
  }
}
