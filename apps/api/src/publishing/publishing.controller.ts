import { Body, Controller, Get, Header, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import type { AddedVersion, FlowVersion } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { etag, KEPT_BY_ITS_TAG, Tagged } from '../http/etag.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { Publishing } from './publishing.js';
import {
  environmentName,
  overrideReason,
  publishedAnswer,
  versionAnswer,
  versionIdSchema,
  versionsAnswer,
  type VersionWithNumbers,
  withNumbers,
} from './version-answers.js';

const publishBody = z
  .strictObject({
    note: z.string().max(1000).default(''),
    revision: z.int().min(1).optional(),
    environment: environmentName.default('production'),
    /** The version that runs there, as it was seen; null: none. Another one is then not overwritten. */
    expected: versionIdSchema.nullable().optional(),
    /** Goes live then, in place of now. */
    at: z.iso.datetime({ offset: true }).optional(),
    overrideReason: overrideReason.optional(),
  })
  .prefault({});

const versionsQuery = z.strictObject(pageQuery(z.int().min(1), 50));

@Controller('api')
export class PublishingController {
  constructor(private readonly publishing: Publishing) {}

  /** 201: a new version. 200: what is in the draft was a version already, which runs again. */
  @Post('flows/:id/versions')
  @Audited('flow.published')
  @Access('admin')
  @Answers(publishedAnswer, { status: 201 })
  async publish(
    @Param('id') flowId: string,
    @Body({ schema: publishBody }) { at, ...request }: z.infer<typeof publishBody>,
    @SignedIn() { email }: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Omit<AddedVersion, 'isNew'>> {
    const when = at === undefined ? {} : { at: new Date(at) };
    const version = await this.publishing.publish({ flowId, ...request, ...when, by: email });
    response.status(version.isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return { versionId: version.versionId, number: version.number, publishedAt: version.publishedAt };
  }

  /** Newest first, with what each did in numbers. */
  @Get('flows/:id/versions')
  @Paged()
  @Access('viewer')
  @Answers(versionsAnswer)
  async versions(
    @Param('id') flowId: string,
    @Query({ schema: versionsQuery }) { limit, cursor }: z.infer<typeof versionsQuery>,
  ): Promise<{ versions: VersionWithNumbers[]; next: string | null }> {
    const { items, next } = await this.publishing.versionsOf(flowId, { limit, after: cursor });
    return pageAnswer('versions', { items: items.map(withNumbers), next });
  }

  /** What never changes of a version. Its ETag is its content address. */
  @Get('versions/:versionId')
  @Tagged()
  @Access('viewer')
  @Header('Cache-Control', KEPT_BY_ITS_TAG)
  @Answers(versionAnswer)
  async version(
    @Param('versionId') versionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Omit<FlowVersion, 'runsIn'>> {
    const { runsIn: _runsIn, ...version } = await this.publishing.version(versionId);
    response.setHeader('ETag', etag(versionId));
    return version;
  }
}
