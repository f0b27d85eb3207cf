import { Body, Controller, Get, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { FlowVersion, VersionSummary } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Publishing } from './publishing.js';

const publishBody = z
  .strictObject({
    note: z.string().max(1000).optional(),
    revision: z.int().min(1).optional(),
    /** Publish although test cases fail, and why. It does not help against problems and an unsafe flow. */
    overrideReason: z.string().trim().min(10).max(1000).optional(),
  })
  .default({});

interface PublishedAnswer {
  versionId: string;
  number: number;
  publishedAt: Date;
}

@Controller('api')
export class PublishingController {
  constructor(private readonly publishing: Publishing) {}

  @Post('flows/:id/versions')
  @Access('admin')
  async publish(
    @Param('id') flowId: string,
    @Body({ schema: publishBody }) { note = '', revision, overrideReason }: z.infer<typeof publishBody>,
    @SignedIn() { email }: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublishedAnswer> {
    const version = await this.publishing.publish({ flowId, note, revision, by: email, overrideReason });
    response.status(version.isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return { versionId: version.versionId, number: version.number, publishedAt: version.publishedAt };
  }

  @Get('flows/:id/versions')
  @Access('viewer')
  async versions(@Param('id') flowId: string): Promise<{ versions: VersionSummary[] }> {
    return { versions: await this.publishing.versionsOf(flowId) };
  }

  @Get('versions/:versionId')
  @Access('viewer')
  version(@Param('versionId') versionId: string): Promise<FlowVersion> {
    return this.publishing.version(versionId);
  }
}
