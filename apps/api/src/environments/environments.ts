import { Inject, Injectable } from '@nestjs/common';
import type { Database, Environment, FlowEnvironment, VersionSummary } from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import { Checks } from '../publishing/checks.js';

export interface Promotion {
  flowId: string;
  environment: Environment;
  versionId: string;
  note?: string | undefined;
  /** The version that whoever changes it has seen there. */
  expected?: string | null | undefined;
  /** Although it has problems with what is around it now. */
  anyway: boolean;
  /** Why it runs in production although test cases of it fail; it is kept in the audit log. */
  overrideReason?: string | undefined;
  by: string;
}

/** Which version runs where. */
@Injectable()
export class Environments {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly checks: Checks,
  ) {}

  /**
   * Promotes a version, or goes back to one: calls run it from now on. What ran there last is put back whatever has
   * changed around it, and is not tried again: it must always be possible to go back, and at once.
   *
   * @throws NotFoundError, EnvironmentChangedError, and what Checks.passVersion throws
   */
  async promote(promotion: Promotion): Promise<void> {
    const { flowId, environment, versionId, note = '', expected, anyway, by } = promotion;
    const before = await this.one(flowId, environment);
    const version = await this.database.flowVersions.ofFlowById(flowId, versionId);
    const isReturn = versionId === before.previous;
    const isThere = isReturn || versionId === before.current;
    const problems = anyway && !isThere ? await this.checks.problemsOf(version.definition, flowId) : [];
    const isTried = !isThere && problems.length === 0;
    const overridden = isTried ? await this.checks.passVersion(version.definition, promotion) : {};
    await this.database.transaction(async ({ flowEnvironments, audit }) => {
      const was = await flowEnvironments.change({ flowId, environment, versionId, expected, by });
      if (was === versionId) return;
      const detail = { environment, versionId, number: version.number, before: was, note, ...overridden };
      await audit.record({
        account: by,
        action: isReturn ? 'environment.rolled-back' : 'environment.changed',
        subject: flowId,
        detail: problems.length > 0 ? { ...detail, despite: problems.map(({ code }) => code) } : detail,
      });
    });
  }

  /** Nothing answers the numbers of this environment any more. @throws NotFoundError, ApiError `environment-empty` */
  async takeOffline(flowId: string, environment: Environment, by: string): Promise<void> {
    await this.database.transaction(async ({ flowEnvironments, audit }) => {
      const before = await flowEnvironments.change({ flowId, environment, versionId: null, by });
      if (before === null) throw new ApiError('environment-empty', 'Nothing runs there');
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

  /** Every version of a flow by its id. @throws NotFoundError */
  async versionsById(flowId: string): Promise<ReadonlyMap<string, VersionSummary>> {
    const versions = await this.database.flowVersions.ofFlow(flowId);
    return new Map(versions.map((version) => [version.versionId, version]));
  }
}
