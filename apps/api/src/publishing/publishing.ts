import { Inject, Injectable } from '@nestjs/common';
import type { FlowDefinition } from '@baton/flow-schema';
import {
  type AddedVersion,
  type Database,
  DraftChangedError,
  type Environment,
  type FlowVersion,
  type Listed,
  type Page,
  type Repositories,
  type VersionWithFigures,
} from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/tokens.js';
import { Drafts } from '../drafts/drafts.js';
import { FlowSurroundings } from '../drafts/flow-surroundings.js';
import { Checks, type Overridden } from './checks.js';
import { requireFuture } from './require-future.js';

export interface PublishRequest {
  flowId: string;
  note: string;
  /** The draft's revision that whoever publishes has before them; without it, the one that is there now. */
  revision?: number | undefined;
  /** In place of the draft: what somebody asked for and an admin has looked at. */
  definition?: FlowDefinition;
  by: string | null;
  environment: Environment;
  /** The version that whoever publishes has seen there. */
  expected?: string | null | undefined;
  /** Later: the version is made now, and goes live then. */
  at?: Date | undefined;
  /** Why it is published although test cases fail; it is kept in the audit log. */
  overrideReason?: string | undefined;
  /** Done together with it, or not at all. */
  also?: (repositories: Repositories, version: AddedVersion) => Promise<void>;
}

/** The way from a draft to the version that calls run. */
@Injectable()
export class Publishing {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Drafts) private readonly drafts: Pick<Drafts, 'byId'>,
    private readonly surroundings: FlowSurroundings,
    private readonly checks: Checks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Publishes the draft, with the flows that it runs, if it has no problem, can trap nobody and passes its test cases.
   * What is published is the very revision that was checked.
   *
   * @throws ApiError `flow-has-problems`, `flow-unsafe`, `tests-failed` with every one of them, `time-is-past`;
   * DraftChangedError, EnvironmentChangedError, NotFoundError
   */
  async publish(request: PublishRequest): Promise<AddedVersion> {
    const { flowId, revision, at } = request;
    if (at !== undefined) requireFuture(at, this.clock);
    const { draft } = await this.drafts.byId(flowId);
    if (revision !== undefined && revision !== draft.revision) throw new DraftChangedError(draft.revision);
    const definition = request.definition ?? draft.definition;
    const inPlace = await this.surroundings.of(definition, flowId);
    const overridden = await this.checks.pass(inPlace, request.overrideReason);
    const of = request.definition ? { definition } : { draftRevision: draft.revision };
    const checked = { library: inPlace.flow.library, overridden };
    return this.database.transaction((repositories) => this.#store(repositories, request, of, checked));
  }

  /** Newest first. */
  versionsOf(flowId: string, page: Page<number>): Promise<Listed<VersionWithFigures, number>> {
    return this.database.flowVersions.withFigures(flowId, page);
  }

  version(versionId: string): Promise<FlowVersion> {
    return this.database.flowVersions.byId(versionId);
  }

  async #store(
    repositories: Repositories,
    { flowId, note, by, environment, expected, at, overrideReason, also }: PublishRequest,
    of: { draftRevision: number } | { definition: FlowDefinition },
    { library, overridden }: { library: FlowDefinition['library']; overridden: Overridden },
  ): Promise<AddedVersion> {
    const { flowVersions, flowEnvironments, scheduledVersions, audit } = repositories;
    const version = await flowVersions.add({ flowId, of, library, note, by });
    const { versionId, number, isNew } = version;
    const where = { flowId, environment, versionId, by };
    let before: { before?: string | null } = {};
    if (at === undefined) before = { before: await flowEnvironments.change({ ...where, expected }) };
    else {
      await scheduledVersions.add({ ...where, at, overrideReason: overrideReason ?? null, now: this.clock.now() });
    }
    await also?.(repositories, version);
    const when = at === undefined ? {} : { at: at.toISOString() };
    const detail = { versionId, number, isNew, environment, ...before, note, ...when, ...overridden };
    await audit.record({ account: by, action: 'flow.published', subject: flowId, detail });
    return version;
  }
}
