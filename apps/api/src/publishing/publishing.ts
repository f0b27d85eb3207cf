import { Inject, Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import type { TestReport } from '@baton/flow-lab';
import type { FlowDefinition } from '@baton/flow-schema';
import {
  type Database,
  DraftChangedError,
  type FlowVersion,
  type AddedVersion,
  type VersionSummary,
} from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { FlowSurroundings } from '../drafts/flow-surroundings.js';
import { ApiError, type Problem } from '../http/api-error.js';
import { Lab } from '../lab/lab.js';

export interface PublishRequest {
  flowId: string;
  note: string;
  /** The draft's revision that whoever publishes has before them; without it, the one that is there now. */
  revision?: number | undefined;
  by: string | null;
  /** Why it is published although test cases fail; it is kept in the audit log. */
  overrideReason?: string | undefined;
}

/** The way from a draft to the version that calls run. */
@Injectable()
export class Publishing {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly surroundings: FlowSurroundings,
    private readonly lab: Lab,
  ) {}

  /**
   * Publishes the draft, with the flows that it runs, if it has no problem, can trap nobody and passes its test cases.
   * What is published is the very revision that was checked.
   *
   * @throws ApiError `flow-has-problems`, `flow-unsafe`, `tests-failed` with every one of them; DraftChangedError;
   * NotFoundError
   */
  async publish({ flowId, note, revision, by, overrideReason }: PublishRequest): Promise<AddedVersion> {
    const { draft } = await this.database.flows.byId(flowId);
    if (revision !== undefined && revision !== draft.revision) throw new DraftChangedError(draft.revision);
    const { flow, known } = await this.surroundings.of(draft.definition, flowId);
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
    return this.database.transaction(async ({ flowVersions, flowEnvironments, audit }) => {
      const { library } = flow;
      const of = { draftRevision: draft.revision };
      const version = await flowVersions.add({ flowId, of, library, note, by });
      await flowEnvironments.change({ flowId, environment: 'production', versionId: version.versionId, by });
      const overridden =
        failed.length === 0 ? {} : { overrideReason, failedTests: failed.map(({ testCase }) => testCase.name) };
      const detail = { versionId: version.versionId, number: version.number, isNew: version.isNew, ...overridden };
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
