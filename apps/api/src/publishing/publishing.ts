import { Inject, Injectable } from '@nestjs/common';
import {
  type Database,
  DraftChangedError,
  type FlowVersion,
  type PublishedVersion,
  type VersionSummary,
} from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { Drafts } from '../drafts/drafts.js';
import { ApiError } from '../http/api-error.js';

export interface PublishRequest {
  flowId: string;
  note: string;
  /** The draft's revision that whoever publishes has before them; without it, the one that is there now. */
  revision?: number | undefined;
  by: string | null;
}

/** The way from a draft to the version that calls run. */
@Injectable()
export class Publishing {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly drafts: Drafts,
  ) {}

  /**
   * Publishes the draft if it has no problem. What is published is the very revision that was checked.
   *
   * @throws ApiError `flow-has-problems` with every one of them; DraftChangedError; NotFoundError
   */
  async publish({ flowId, note, revision, by }: PublishRequest): Promise<PublishedVersion> {
    const { draft } = await this.database.flows.byId(flowId);
    if (revision !== undefined && revision !== draft.revision) throw new DraftChangedError(draft.revision);
    const problems = await this.drafts.check(draft.definition);
    if (problems.some(({ severity }) => severity === 'error')) {
      throw new ApiError('flow-has-problems', 'The flow was not published; see the problems', problems);
    }
    return this.database.transaction(async ({ flowVersions, audit }) => {
      const version = await flowVersions.publish({ flowId, draftRevision: draft.revision, note, by });
      const detail = { versionId: version.versionId, number: version.number, isNew: version.isNew };
      await audit.record({ account: by, action: 'flow.published', subject: flowId, detail });
      return version;
    });
  }

  versionsOf(flowId: string): Promise<VersionSummary[]> {
    return this.database.flowVersions.ofFlow(flowId);
  }

  version(versionId: string): Promise<FlowVersion> {
    return this.database.flowVersions.byId(versionId);
  }
}
