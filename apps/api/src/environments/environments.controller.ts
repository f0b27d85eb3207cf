import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import type { Environment } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { environmentName, versionIdSchema } from '../publishing/version-answers.js';
import { environmentsAnswer, type EnvironmentState } from './environment-answers.js';
import { EnvironmentStates } from './environment-states.js';
import { Environments } from './environments.js';

const promotionBody = z.strictObject({
  versionId: versionIdSchema,
  note: z.string().max(1000).optional(),
  /** The version that runs there, as it was seen; null: none. Another one is then not overwritten. */
  expected: versionIdSchema.nullable().optional(),
  /** Although it no longer fits what is around it, say because a queue is gone. */
  anyway: z.boolean().default(false),
});

/** Where a flow is live, and with which version. */
@Controller('api/flows/:id/environments')
export class EnvironmentsController {
  constructor(
    private readonly environments: Environments,
    private readonly states: EnvironmentStates,
  ) {}

  @Get()
  @Access('viewer')
  @Answers(environmentsAnswer)
  async all(@Param('id') flowId: string): Promise<{ environments: EnvironmentState[] }> {
    return { environments: await this.states.ofFlow(flowId) };
  }

  /** Promotes a version or goes back to one, live within a second. */
  @Put(':environment')
  @Audited('environment.changed', 'environment.rolled-back')
  @Access('admin')
  @Answers(environmentsAnswer)
  async promote(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @Body({ schema: promotionBody }) promotion: z.infer<typeof promotionBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ environments: EnvironmentState[] }> {
    await this.environments.promote({ flowId, environment, ...promotion, by: email });
    return this.all(flowId);
  }

  /** Nothing answers the numbers of this environment any more. */
  @Delete(':environment')
  @Audited('environment.offline')
  @Access('admin')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async takeOffline(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.environments.takeOffline(flowId, environment, email);
  }
}
