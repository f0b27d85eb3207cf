import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import type { FlowProblem } from '@baton/flow-schema';
import type { FlowSummary, FlowWithDraft } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited, AuditedIfChanged, NotAudited } from '../audit/audited.decorator.js';
import { Drafts } from './drafts.js';

const flowName = z.string().trim().min(1).max(120);
const newFlowBody = z.strictObject({ name: flowName, definition: z.unknown().optional() });
const draftBody = z.strictObject({ revision: z.int().min(1), definition: z.unknown() });
const validateBody = z.strictObject({ definition: z.unknown().optional() }).default({});

@Controller('api/flows')
@Access('viewer')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  async all(): Promise<{ flows: FlowSummary[] }> {
    return { flows: await this.drafts.all() };
  }

  @Post()
  @Audited('flow.created')
  @Access('analyst')
  async create(
    @Body({ schema: newFlowBody }) { name, definition }: z.infer<typeof newFlowBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ id: string }> {
    return { id: await this.drafts.create(name, definition, email) };
  }

  @Get(':id')
  byId(@Param('id') id: string): Promise<FlowWithDraft> {
    return this.drafts.byId(id);
  }

  @Put(':id/draft')
  @AuditedIfChanged('draft.changed')
  @Access('analyst')
  async save(
    @Param('id') id: string,
    @Body({ schema: draftBody }) { revision, definition }: z.infer<typeof draftBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ revision: number }> {
    return { revision: await this.drafts.save(id, revision, definition, email) };
  }

  @Post(':id/validate')
  @NotAudited('it only reads')
  @HttpCode(HttpStatus.OK)
  async validate(
    @Param('id') id: string,
    @Body({ schema: validateBody }) { definition }: z.infer<typeof validateBody>,
  ): Promise<{ problems: FlowProblem[] }> {
    return { problems: await this.drafts.validate(id, definition) };
  }
}
