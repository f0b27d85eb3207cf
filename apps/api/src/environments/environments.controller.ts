import { Body, Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { type Environment, EnvironmentChangedError } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited, AuditedIfChanged } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { ChangesTagged, etag, etagOfAnswer, ifMatch, PreconditionFailedError, Tagged } from '../http/etag.js';
import { environmentName, overrideReason, versionIdSchema } from '../publishing/version-answers.js';
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
  overrideReason: overrideReason.optional(),
});

/** Where a flow is live, and with which version. */
@Controller('api/flows/:id/environments')
export class EnvironmentsController {
  constructor(
    private readonly environments: Environments,
    private readonly states: EnvironmentStates,
  ) {}

  /** With an ETag for If-Match. */
  @Get()
  @Tagged()
  @Access('viewer')
  @Answers(environmentsAnswer)
  async all(
    @Param('id') flowId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ environments: EnvironmentState[] }> {
    const answer = { environments: await this.states.ofFlow(flowId) };
    response.setHeader('ETag', etagOfAnswer(answer));
    return answer;
  }

  /**
   * Promotes a version or goes back to one, live within a second. What was seen before may be said by `expected` (409
   * when it is otherwise) or by If-Match with the ETag of the environments (412).
   */
  @Put(':environment')
  @ChangesTagged()
  @AuditedIfChanged('environment.changed', 'environment.rolled-back')
  @Access('admin')
  @Answers(environmentsAnswer)
  async promote(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @Body({ schema: promotionBody }) promotion: z.infer<typeof promotionBody>,
    @Headers('if-match') header: string | undefined,
    @SignedIn() { email }: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ environments: EnvironmentState[] }> {
    const tags = ifMatch(header);
    const seen = tags === undefined ? {} : await this.#seen(flowId, environment, tags);
    try {
      await this.environments.promote({ flowId, environment, ...promotion, ...seen, by: email });
    } catch (error) {
      if (tags === undefined || !(error instanceof EnvironmentChangedError)) throw error;
      throw new PreconditionFailedError(error.code, error.message);
    }
    return this.all(flowId, response);
  }

  /** The version that ran there when these tags were made. @throws PreconditionFailedError, NotFoundError */
  async #seen(
    flowId: string,
    environment: Environment,
    tags: readonly string[] | '*',
  ): Promise<{ expected?: string | null }> {
    const environments = await this.states.ofFlow(flowId);
    if (tags === '*') return {};
    if (!tags.some((tag) => etag(tag) === etagOfAnswer({ environments }))) {
      const { code, message } = new EnvironmentChangedError(null);
      throw new PreconditionFailedError(code, message);
    }
    const state = environments.find((of) => of.environment === environment);
    return { expected: state?.current?.versionId ?? null };
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
