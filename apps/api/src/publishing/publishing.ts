import { Inject, Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import type { TestReport } from '@baton/flow-lab';
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
import { ApiError, type Problem } from '../http/api-error.js';
import { Lab } from '../lab/lab.js';
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

/** What was checked. */
interface Checked {
  library: FlowDefinition['library'];
  /** What of it failed and was let pass, for the audit log. */
  overridden: Record<string, unknown>;
}

/** The way from a draft to the version that calls run. */
@Injectable()
export class Publishing {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Drafts) private readonly drafts: Pick<Drafts, 'byId'>,
    private readonly surroundings: FlowSurroundings,
    private readonly lab: Lab,
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
    const checked = await this.#check(definition, request);
    const of = request.definition ? { definition } : { draftRevision: draft.revision };
    return this.database.transaction((repositories) => this.#store(repositories, request, of, checked));
  }

  /** Newest first. */
  versionsOf(flowId: string, page: Page<number>): Promise<Listed<VersionWithFigures, number>> {
    return this.database.flowVersions.withFigures(flowId, page);
  }

  version(versionId: string): Promise<FlowVersion> {
    return this.database.flowVersions.byId(versionId);
  }

  async #check(definition: FlowDefinition, { flowId, overrideReason }: PublishRequest): Promise<Checked> {
    const { flow, known } = await this.surroundings.of(definition, flowId);
    const problems = checkFlow(flow, known);
    if (problems.some(({ severity }) => severity === 'error')) {
      throw new ApiError('flow-has-problems', 'The flow was not published; see the problems', problems);
    }
    const { proof, reports } = await this.lab.run({ kind: 'publish', flow });
    if (!proof.safe) {
      throw new ApiError('flow-unsafe', 'The flow was not published: it can trap a caller', proof.problems);
    }
    const failed = reports.filter(({ passed }) => !passed);
    if (failed.length > 0 && overrideReason === undefined) {
      throw new ApiError('tests-failed', 'The flow was not published: test cases fail', failed.map(problemOf(flow)));
    }
    const failedTests = failed.map(({ testCase }) => testCase.name);
    return { library: flow.library, overridden: failed.length === 0 ? {} : { overrideReason, failedTests } };
  }

  async #store(
    repositories: Repositories,
    { flowId, note, by, environment, expected, at, also }: PublishRequest,
    of: { draftRevision: number } | { definition: FlowDefinition },
    { library, overridden }: Checked,
  ): Promise<AddedVersion> {
    const { flowVersions, flowEnvironments, scheduledVersions, audit } = repositories;
    const version = await flowVersions.add({ flowId, of, library, note, by });
    const { versionId, number, isNew } = version;
    if (at === undefined) await flowEnvironments.change({ flowId, environment, versionId, expected, by });
    else await scheduledVersions.add({ flowId, environment, versionId, at, by, now: this.clock.now() });
    await also?.(repositories, version);
    const when = at === undefined ? {} : { at: at.toISOString() };
    const detail = { versionId, number, isNew, environment, note, ...when, ...overridden };
    await audit.record({ account: by, action: 'flow.published', subject: flowId, detail });
    return version;
  }
}

/** A failed test case as a problem of the flow, at the step that failed. */
const problemOf =
  (flow: FlowDefinition) =>
  ({ testCase, failures: [first] }: TestReport): Problem => ({
    code: 'test-failed',
    severity: 'error',
    path: [
      'testCases',
      flow.testCases.findIndex(({ id }) => id === testCase.id),
      ...(first === undefined ? [] : ['steps', first.step]),
    ],
    message: `“${testCase.name}”: expected: ${first?.expected ?? 'to pass'}; instead: ${first?.instead ?? 'it fails'}.`,
  });
