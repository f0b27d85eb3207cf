import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import type { Environment } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { environmentName, overrideReason, versionIdSchema } from '../publishing/version-answers.js';
import { Canaries } from './canaries.js';
import { canaryRules } from './environment-answers.js';

const canaryBody = z.strictObject({
  versionId: versionIdSchema,
  /** Per cent of the calls. */
  share: z.int().min(1).max(99),
  rules: canaryRules.prefault({}),
  /** The version that runs there, as it was seen. */
  expected: versionIdSchema.nullable().optional(),
  overrideReason: overrideReason.optional(),
});

/** Trying a version with a share of the calls. */
@Controller('api/flows/:id/environments/:environment/canary')
@Access('admin')
export class CanariesController {
  constructor(private readonly canaries: Canaries) {}

  /** A share of the calls runs this version from now on; each call stays with the version that it began with. */
  @Put()
  @Audited('canary.started')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async start(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @Body({ schema: canaryBody }) canary: z.infer<typeof canaryBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.canaries.start({ flowId, environment, ...canary, by: email });
  }

  /** All calls run the current version again. */
  @Delete()
  @Audited('canary.ended')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async end(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.canaries.end(flowId, environment, email);
  }

  /** All calls run the canary from now on. */
  @Post('promote')
  @Audited('canary.promoted')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async promote(
    @Param('id') flowId: string,
    @Param('environment', { schema: environmentName }) environment: Environment,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.canaries.promote(flowId, environment, email);
  }
}
