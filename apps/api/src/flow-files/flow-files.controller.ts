import { Body, Controller, Get, Header, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { type FlowDefinition, flowFile, readFlowJson } from '@baton/flow-schema';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { AuditedIfChanged } from '../audit/audited.decorator.js';
import { Drafts } from '../drafts/drafts.js';
import { Answers } from '../http/answers.decorator.js';
import { ApiError } from '../http/api-error.js';
import { etag, KEPT_BY_ITS_TAG, Tagged } from '../http/etag.js';
import { Publishing } from '../publishing/publishing.js';

const importQuery = z.strictObject({
  /** The flow whose draft it replaces; without it a new flow is made. */
  into: z.uuid().optional(),
  /** With `into`: the draft's revision that is replaced; another one is not. */
  revision: z.coerce.number().int().min(1).optional(),
});
const file = { description: 'A flow file: JSON, in an order that stays the same', produces: 'application/json' };

/** Flows as files that people read and that live in git. */
@Controller('api')
export class FlowFilesController {
  constructor(
    private readonly drafts: Drafts,
    private readonly publishing: Publishing,
  ) {}

  /** The draft as a file. */
  @Get('flows/:id/export')
  @Access('viewer')
  @Header('Cache-Control', 'no-store')
  @Answers(undefined, file)
  async draft(@Param('id') flowId: string): Promise<StreamableFile> {
    const { draft } = await this.drafts.byId(flowId);
    return fileOf(draft.definition);
  }

  /** A version as a file, with the flows that it runs in it. */
  @Get('versions/:versionId/export')
  @Tagged()
  @Access('viewer')
  @Header('Cache-Control', KEPT_BY_ITS_TAG)
  @Answers(undefined, file)
  async version(
    @Param('versionId') versionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { definition, number } = await this.publishing.version(versionId);
    response.setHeader('ETag', etag(`${versionId}.file`));
    return fileOf(definition, ` version ${number}`);
  }

  /** Takes in what a flow file holds, as a new flow or in the place of a draft. */
  @Post('flows/import')
  @AuditedIfChanged('flow.created', 'draft.changed')
  @Access('analyst')
  @Answers(z.strictObject({ id: z.uuid(), revision: z.int() }), { status: 201 })
  async import(
    @Query({ schema: importQuery }) { into, revision }: z.infer<typeof importQuery>,
    @Body({ schema: z.unknown() }) content: unknown,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ id: string; revision: number }> {
    const definition = definitionOf(content);
    if (into === undefined) return { id: await this.drafts.create(definition.name, definition, email), revision: 1 };
    if (revision === undefined) {
      const message = 'Say which revision of the draft is replaced';
      throw new ApiError('wrong-request', message, [{ path: ['revision'], message }]);
    }
    return { id: into, revision: await this.drafts.save({ flowId: into, revision, definition, by: email }) };
  }
}

/** A draft runs flows as they are published, not those that a version has pinned. @throws ApiError */
function definitionOf(content: unknown): FlowDefinition {
  const read = readFlowJson(content);
  if ('flow' in read) return { ...read.flow, library: {} };
  const [first] = read.problems;
  const known = ['newer-schema', 'no-flow', 'too-big'].find((code) => code === first?.code);
  if (first === undefined || known === undefined) {
    throw new ApiError('wrong-flow', 'This has not the shape of a flow; see the problems', read.problems);
  }
  throw new ApiError(codes[known] ?? 'wrong-flow', `${first.message} ${first.fix ?? ''}`.trim(), read.problems);
}

const codes: Readonly<Record<string, string>> = {
  'newer-schema': 'newer-flow',
  'no-flow': 'no-flow',
  'too-big': 'flow-too-big',
};

function fileOf(definition: FlowDefinition, more = ''): StreamableFile {
  const bytes = Buffer.from(flowFile(definition));
  const name = `${definition.name}${more}`.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'flow';
  const disposition = `attachment; filename="flow.json"; filename*=UTF-8''${encodeURIComponent(`${name}.json`)}`;
  return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length, disposition });
}
