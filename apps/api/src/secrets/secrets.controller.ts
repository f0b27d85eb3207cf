import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put } from '@nestjs/common';
import { secretNameSchema } from '@baton/flow-schema';
import { type Database, sealSecret } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import type { ApiSettings } from '../config/environment.js';
import { DATABASE, SETTINGS } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { ApiError } from '../http/api-error.js';
import { secretBodySchema, secretsAnswer } from './secret-schema.js';

interface ListedSecret {
  name: string;
  changedAt: Date;
  changedBy: string | null;
  /** False: it is sealed with a key that this api does not have, and has to be set again. */
  usable: boolean;
  /** Flows that send it, in their draft or in what runs. */
  usedBy: { flowId: string; flowName: string }[];
}

/** Secrets that flows' requests name. A value goes in and never comes out. */
@Controller('api/secrets')
@Access('admin')
export class SecretsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Answers(secretsAnswer)
  async all(): Promise<{ secrets: ListedSecret[] }> {
    const { sealingKey } = this.settings;
    const [secrets, uses] = await Promise.all([this.database.secrets.all(), this.database.secrets.uses()]);
    return {
      secrets: secrets.map(({ keyId, ...secret }) => ({
        ...secret,
        usable: sealingKey?.keys.has(keyId) ?? false,
        usedBy: uses.filter(({ name }) => name === secret.name).map(({ flowId, flowName }) => ({ flowId, flowName })),
      })),
    };
  }

  /** What they are called, for who draws a request. */
  @Get('names')
  @Access('analyst')
  @Answers(z.strictObject({ names: z.array(z.string()) }))
  async names(): Promise<{ names: string[] }> {
    return { names: (await this.database.secrets.all()).map(({ name }) => name) };
  }

  @Put(':name')
  @Audited('secret.changed')
  @Answers(z.strictObject({ name: z.string() }))
  async save(
    @Param('name', { schema: secretNameSchema }) name: string,
    @Body({ schema: secretBodySchema }) { value }: z.infer<typeof secretBodySchema>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ name: string }> {
    const { sealingKey } = this.settings;
    if (sealingKey === null)
      throw new ApiError('no-secret-key', 'BATON_SECRET_KEY is not set, so nothing can be sealed');
    const sealed = sealSecret(sealingKey, name, value);
    await this.database.transaction(async ({ secrets, audit }) => {
      await secrets.save({ name, sealed, by: email });
      await audit.record({ account: email, action: 'secret.changed', subject: name });
    });
    return { name };
  }

  @Delete(':name')
  @Audited('secret.removed')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(
    @Param('name', { schema: secretNameSchema }) name: string,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.database.transaction(async ({ secrets, audit }) => {
      await secrets.remove(name);
      await audit.record({ account: email, action: 'secret.removed', subject: name });
    });
  }
}
