import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put, Query } from '@nestjs/common';
import type { Database, QueueWithAgents } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { ApiError } from '../http/api-error.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { reasonsToKeep } from './queue-removal.js';
import { queueBodySchema, queueNameSchema, queuesAnswer } from './queue-schema.js';

const queuesQuery = z.strictObject(pageQuery(queueNameSchema));

@Controller('api/queues')
export class QueuesController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** By name. */
  @Get()
  @Paged()
  @Answers(queuesAnswer)
  @Access('viewer', 'agent')
  async page(
    @Query({ schema: queuesQuery }) { limit, cursor }: z.infer<typeof queuesQuery>,
  ): Promise<{ queues: QueueWithAgents[]; next: string | null }> {
    return pageAnswer('queues', await this.database.queues.page({ limit, after: cursor }));
  }

  @Put(':name')
  @Audited('queue.changed')
  @Answers(z.strictObject({ name: z.string() }))
  @Access('admin')
  async save(
    @Param('name', { schema: queueNameSchema }) name: string,
    @Body({ schema: queueBodySchema }) { label, ...queue }: z.infer<typeof queueBodySchema>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ name: string }> {
    await this.database.transaction(async ({ queues, audit }) => {
      await queues.save({ name, ...queue, ...(label === undefined ? {} : { label }) });
      await audit.record({ account: email, action: 'queue.changed', subject: name, detail: queue });
    });
    return { name };
  }

  /** Refused with 409 `queue-in-use` while a flow hands over to it or somebody waits in it. */
  @Delete(':name')
  @Audited('queue.removed')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  @Access('admin')
  async remove(
    @Param('name', { schema: queueNameSchema }) name: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.database.transaction(async ({ queues, audit }) => {
      await queues.remove(name);
      // After it was taken away, so that what is published meanwhile finds it gone or is found here.
      const reasons = reasonsToKeep(await queues.uses(name));
      if (reasons.length > 0) {
        throw new ApiError('queue-in-use', reasons.map(({ message }) => message).join(' '), reasons);
      }
      await audit.record({ account: email, action: 'queue.removed', subject: name });
    });
  }
}
