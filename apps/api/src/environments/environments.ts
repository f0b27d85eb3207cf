import { Inject, Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import type { Database, Environment, FlowEnvironment, VersionSummary } from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { FlowSurroundings } from '../drafts/flow-surroundings.js';
import { ApiError } from '../http/api-error.js';

export interface Promotion {
  flowId: string;
  environment: Environment;
  versionId: string;
  note?: string | undefined;
  /** The version that whoever changes it has seen there. */
  expected?: string | null | undefined;
  /** Although it has problems with what is around it now. */
  anyway: boolean;
  by: string;
}

/** What of a version no longer fits what is around it. */
export const errorsAmong = (problems: readonly FlowProblem[]): FlowProblem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** Which version runs where. */
@Injectable()
export class Environments {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly surroundings: FlowSurroundings,
  ) {}

  /**
   * Promotes a version, or goes back to one: calls run it from now on. What ran there last is put back whatever has
   * changed around it: it must always be possible to go back.
   *
   * @throws NotFoundError, EnvironmentChangedError, ApiError `flow-has-problems`
   */
  async promote({ flowId, environment, versionId, note = '', expected, anyway, by }: Promotion): Promise<void> {
    const before = await this.one(flowId, environment);
    const version = await this.database.flowVersions.ofFlowById(flowId, versionId);
    const isReturn = versionId === before.previous;
    const problems = isReturn ? [] : await this.problemsOf(version.definition, flowId);
    if (problems.length > 0 && !anyway) {
      throw new ApiError('flow-has-problems', 'This version does not fit what is around it now', problems);
    }
    await this.database.transaction(async ({ flowEnvironments, audit }) => {
      const was = await flowEnvironments.change({ flowId, environment, versionId, expected, by });
      const detail = { environment, versionId, number: version.number, before: was, note };
      await audit.record({
        account: by,
        action: isReturn ? 'environment.rolled-back' : 'environment.changed',
        subject: flowId,
        detail: problems.length > 0 ? { ...detail, despite: problems.map(({ code }) => code) } : detail,
      });
    });
  }

  /** Nothing answers the numbers of this environment any more. @throws NotFoundError, EnvironmentChangedError */
  async takeOffline(flowId: string, environment: Environment, by: string): Promise<void> {
    await this.database.transaction(async ({ flowEnvironments, audit }) => {
      const before = await flowEnvironments.change({ flowId, environment, versionId: null, by });
      const detail = { environment, before };
      await audit.record({ account: by, action: 'environment.offline', subject: flowId, detail });
    });
  }

  /** @throws NotFoundError */
  async one(flowId: string, environment: Environment): Promise<FlowEnvironment> {
    const found = (await this.database.flowEnvironments.ofFlow(flowId)).find((of) => of.environment === environment);
    // Both are there for every flow.
    if (found === undefined) throw new ApiError('not-found', 'No such environment');
    return found;
  }

  /** What keeps a version from going live at this moment: queues and secrets come and go. */
  async problemsOf(definition: FlowDefinition, flowId: string): Promise<FlowProblem[]> {
    const { flow, known } = await this.surroundings.ofVersion(definition, flowId);
    return errorsAmong(checkFlow(flow, known));
  }

  /** Every version of a flow by its id. @throws NotFoundError */
  async versionsById(flowId: string): Promise<ReadonlyMap<string, VersionSummary>> {
    const versions = await this.database.flowVersions.ofFlow(flowId);
    return new Map(versions.map((version) => [version.versionId, version]));
  }
}
