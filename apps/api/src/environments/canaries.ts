import { Inject, Injectable } from '@nestjs/common';
import type { CanaryRules, Database, Environment } from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import { Environments } from './environments.js';

export interface CanaryRequest {
  flowId: string;
  environment: Environment;
  versionId: string;
  share: number;
  rules: CanaryRules;
  expected?: string | null | undefined;
  by: string;
}

/** Trying a version with a share of the calls. */
@Injectable()
export class Canaries {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly environments: Environments,
  ) {}

  /**
   * Starts one, or changes the share and the rules of the one that runs.
   *
   * @throws NotFoundError, EnvironmentChangedError, ApiError `environment-empty`, `already-current`, `flow-has-problems`
   */
  async start({ flowId, environment, versionId, share, rules, expected, by }: CanaryRequest): Promise<void> {
    const { current } = await this.environments.one(flowId, environment);
    if (current === null) throw new ApiError('environment-empty', 'Nothing runs there that it could run beside');
    if (current === versionId) throw new ApiError('already-current', 'Every call runs this version already');
    const { number, definition } = await this.database.flowVersions.ofFlowById(flowId, versionId);
    const problems = await this.environments.problemsOf(definition, flowId);
    if (problems.length > 0) {
      throw new ApiError('flow-has-problems', 'This version does not fit what is around it now', problems);
    }
    await this.database.transaction(async ({ canaries, audit }) => {
      await canaries.start({ flowId, environment, versionId, share, rules, expected, by });
      const detail = { environment, versionId, number, share, rules };
      await audit.record({ account: by, action: 'canary.started', subject: flowId, detail });
    });
  }

  /** All calls run the current version again. @throws NotFoundError */
  async end(flowId: string, environment: Environment, by: string): Promise<void> {
    await this.database.transaction(async ({ canaries, audit }) => {
      await canaries.end(flowId, environment);
      await audit.record({ account: by, action: 'canary.ended', subject: flowId, detail: { environment } });
    });
  }

  /** All calls run it from now on. @throws NotFoundError, EnvironmentChangedError */
  async promote(flowId: string, environment: Environment, by: string): Promise<void> {
    const running = (await this.database.canaries.newestOf(flowId)).find((of) => of.environment === environment);
    if (running?.endedAt !== null) throw new ApiError('not-found', 'No canary runs there');
    const { versionId, number } = running;
    const { current } = await this.environments.one(flowId, environment);
    await this.database.transaction(async ({ flowEnvironments, audit }) => {
      await flowEnvironments.change({ flowId, environment, versionId, expected: current, by });
      const detail = { environment, versionId, number };
      await audit.record({ account: by, action: 'canary.promoted', subject: flowId, detail });
    });
  }
}
