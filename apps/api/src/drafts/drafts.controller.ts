import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FlowProblem } from '@baton/flow-schema';
import type { FlowSummary, FlowWithDraft } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited, AuditedIfChanged, NotAudited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { ChangesTagged, etag, ifMatch, preconditionMissing, Tagged } from '../http/etag.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { flowsAnswer, flowWithDraftAnswer, newFlowAnswer, problemsAnswer, savedDraftAnswer } from './draft-answers.js';
import { Drafts } from './drafts.js';
import { tagOfFlow } from './draft-tag.js';

const flowName = z.string().trim().min(1).max(120);
const newFlowBody = z.strictObject({ name: flowName, definition: z.unknown().optional() });
const flowsQuery = z.strictObject(pageQuery(z.tuple([z.string(), z.uuid()])));
const draftBody = z.strictObject({
  /** The draft's revision that is replaced; or its ETag in If-Match. */
  revision: z.int().min(1).optional(),
  definition: z.unknown(),
});
const validateBody = z.strictObject({ definition: z.unknown().optional() }).default({});

@Controller('api/flows')
@Access('viewer')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** By name. */
  @Get()
  @Paged()
  @Answers(flowsAnswer)
  async page(
    @Query({ schema: flowsQuery }) { limit, cursor }: z.infer<typeof flowsQuery>,
  ): Promise<{ flows: FlowSummary[]; next: string | null }> {
    return pageAnswer('flows', await this.drafts.page({ limit, after: cursor }));
  }

  @Post()
  @Audited('flow.created')
  @Access('analyst')
  @Answers(newFlowAnswer, { status: 201 })
  async create(
    @Body({ schema: newFlowBody }) { name, definition }: z.infer<typeof newFlowBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ id: string }> {
    return { id: await this.drafts.create(name, definition, email) };
  }

  /** With an ETag for If-Match. */
  @Get(':id')
  @Tagged()
  @Answers(flowWithDraftAnswer)
  async byId(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<FlowWithDraft> {
    const flow = await this.drafts.byId(id);
    response.setHeader('ETag', tagOfFlow(flow));
    return flow;
  }

  /** Replaces the draft that somebody has seen: by its `revision`, or by its ETag in If-Match (412 in place of 409). */
  @Put(':id/draft')
  @ChangesTagged()
  @AuditedIfChanged('draft.changed')
  @Access('analyst')
  @Answers(savedDraftAnswer)
  async save(
    @Param('id') id: string,
    @Body({ schema: draftBody }) { revision, definition }: z.infer<typeof draftBody>,
    @Headers('if-match') header: string | undefined,
    @SignedIn() { email }: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ revision: number }> {
    const tags = ifMatch(header);
    if (tags === undefined && revision === undefined) throw preconditionMissing('revision');
    const saved = await this.drafts.save({ flowId: id, revision, tags, definition, by: email });
    response.setHeader('ETag', etag(saved));
    return { revision: saved };
  }

  @Post(':id/validate')
  @NotAudited('it only reads')
  @HttpCode(HttpStatus.OK)
  @Answers(problemsAnswer)
  async validate(
    @Param('id') id: string,
    @Body({ schema: validateBody }) { definition }: z.infer<typeof validateBody>,
  ): Promise<{ problems: FlowProblem[] }> {
    return { problems: await this.drafts.validate(id, definition) };
  }
}
