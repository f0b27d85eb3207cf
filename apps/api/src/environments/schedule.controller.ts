import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import type { Environment } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { environmentName, overrideReason, versionIdSchema } from '../publishing/version-answers.js';
import { Schedule } from './schedule.js';

const scheduleBody = z.strictObject({
  versionId: versionIdSchema,
  at: z.iso.datetime({ offset: true }),
  overrideReason: overrideReason.optional(),
});

/** Versions that go live by themselves, when their time has come. */
@Controller('api/flows/:id/environments/:environment/schedule')
@Access('admin')
export class ScheduleController {
  constructor(private readonly schedule: Schedule) {}

  @Post()
  @Audited('schedule.added')
  @Answers(z.strictObject({ id: z.uuid() }), { status: 201 })
  async add(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @Body({ schema: scheduleBody }) { at, ...plan }: z.infer<typeof scheduleBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ id: string }> {
    const id = await this.schedule.add({ flowId, environment, ...plan, at: new Date(at), by: email });
    return { id };
  }

  /** It is not done; one that failed is put aside. */
  @Delete(':scheduleId')
  @Audited('schedule.cancelled')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async cancel(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @Param('scheduleId') id: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.schedule.cancel(flowId, environment, id, email);
  }
}
