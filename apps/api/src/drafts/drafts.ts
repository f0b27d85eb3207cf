import { Inject, Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import { type FlowDefinition, type FlowProblem, parseFlow } from '@baton/flow-schema';
import {
  type Database,
  DraftChangedError,
  type FlowKey,
  type FlowSummary,
  type FlowWithDraft,
  type Listed,
  type Page,
} from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { PreconditionFailedError } from '../http/etag.js';
import { LiveDrafts } from '../live-drafts/live-drafts.js';
import { isOfRevision } from './draft-tag.js';
import { type FlowInPlace, FlowSurroundings } from './flow-surroundings.js';
import { newFlow } from './new-flow.js';
import { readDefinition } from './read-definition.js';

/** A draft saves itself all the time; who works on it is written down this often. */
const AUDIT_EVERY_MS = 10 * 60_000;

export interface DraftReplacement {
  flowId: string;
  definition: unknown;
  by: string;
  /** What is replaced, as it was seen: its revision, or its entity tags. */
  revision?: number | undefined;
  tags?: readonly string[] | '*' | undefined;
}

/** Flows as they are being drawn. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly surroundings: FlowSurroundings,
    private readonly live: LiveDrafts,
  ) {}

  page(page: Page<FlowKey>): Promise<Listed<FlowSummary, FlowKey>> {
    return this.database.flows.page(page);
  }

  /** As everybody sees it who draws it at the moment. @throws NotFoundError */
  async byId(id: string): Promise<FlowWithDraft> {
    await this.live.settle(id);
    return this.database.flows.byId(id);
  }

  /** @returns the new flow's id @throws ApiError `wrong-flow` */
  async create(name: string, definition: unknown, by: string): Promise<string> {
    const drawn = definition === undefined ? newFlow(name) : { ...readDefinition(definition), name };
    return this.database.transaction(async ({ flows, audit }) => {
      const id = await flows.create({ definition: drawn, by });
      await audit.record({ account: by, action: 'flow.created', subject: id });
      return id;
    });
  }

  /**
   * @returns the new revision
   * @throws ApiError `wrong-flow`; DraftChangedError, or PreconditionFailedError where tags say what was seen;
   * NotFoundError
   */
  async save({ flowId, definition, by, ...seen }: DraftReplacement): Promise<number> {
    const read = readDefinition(definition);
    const revision = await this.#revisionSeen(flowId, seen);
    const draft = { flowId, revision, definition: read, by };
    const saved = await this.live
      .save(flowId, () => this.database.flows.saveDraft(draft))
      .catch((error: unknown) => {
        if (seen.tags === undefined || !(error instanceof DraftChangedError)) throw error;
        throw new PreconditionFailedError(error.code, error.message);
      });
    const entry = { account: by, action: 'draft.changed', subject: flowId };
    await this.database.audit.recordSeldom(entry, AUDIT_EVERY_MS);
    return saved;
  }

  async #revisionSeen(
    flowId: string,
    { tags, revision }: Pick<DraftReplacement, 'tags' | 'revision'>,
  ): Promise<number> {
    if (tags === undefined && revision !== undefined) return revision;
    const { draft } = await this.byId(flowId);
    if (tags !== undefined && isOfRevision(tags, draft.revision) && (revision ?? draft.revision) === draft.revision) {
      return draft.revision;
    }
    const { code, message } = new DraftChangedError(draft.revision);
    throw new PreconditionFailedError(code, message);
  }

  /** Every problem of what was sent, its shape included, or of the draft. @throws NotFoundError */
  async validate(flowId: string, definition: unknown): Promise<FlowProblem[]> {
    const { draft } = await this.byId(flowId);
    if (definition === undefined) return this.check(draft.definition, flowId);
    const parsed = parseFlow(definition);
    return 'flow' in parsed ? this.check(parsed.flow, flowId) : parsed.problems;
  }

  /** Every problem of a flow, against what is around it at this moment. */
  async check(flow: FlowDefinition, flowId: string): Promise<FlowProblem[]> {
    const inPlace = await this.surroundings.of(flow, flowId);
    return checkFlow(inPlace.flow, inPlace.known);
  }

  /**
   * The saved draft, or a definition that was sent and is not saved yet, with the flows that it runs.
   *
   * @throws NotFoundError, ApiError `wrong-flow`
   */
  async inPlace(flowId: string, definition: unknown): Promise<FlowInPlace> {
    const { draft } = await this.byId(flowId);
    return this.surroundings.of(definition === undefined ? draft.definition : readDefinition(definition), flowId);
  }
}
