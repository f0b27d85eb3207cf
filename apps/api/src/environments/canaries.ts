import { Inject, Injectable } from '@nestjs/common';
import type { Canary, CanaryRules, Database, Environment } from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import { Checks } from '../publishing/checks.js';
import { Environments } from './environments.js';

export interface CanaryRequest {
  flowId: string;
  environment: Environment;
  versionId: string;
  share: number;
  rules: CanaryRules;
  expected?: string | null | undefined;
  /** Why callers may meet it although test cases of it fail; it is kept in the audit log. */
  overrideReason?: string | undefined;
  by: string;
}

/** Trying a version with a share of the calls. */
@Injectable()
export class Canaries {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly environments: Environments,
    private readonly checks: Checks,
  ) {}

  /**
   * Starts one, or changes the share and the rules of the one that runs, which is not checked again.
   *
   * @throws NotFoundError, EnvironmentChangedError, ApiError `environment-empty`, `already-current`, and what
   * Checks.passVersion throws
   */
  async start(request: CanaryRequest): Promise<void> {
    const { flowId, environment, versionId, share, rules, expected, by } = request;
    const { current } = await this.environments.one(flowId, environment);
    if (current === null) throw new ApiError('environment-empty', 'Nothing runs there that it could run beside');
    if (current === versionId) throw new ApiError('already-current', 'Every call runs this version already');
    const { number, definition } = await this.database.flowVersions.ofFlowById(flowId, versionId);
    const running = await this.#running(flowId, environment);
    const before = running?.versionId === versionId ? { share: running.share, rules: running.rules } : null;
    const overridden = before === null ? await this.checks.passVersion(definition, request) : {};
    await this.database.transaction(async ({ canaries, audit }) => {
      await canaries.start({ flowId, environment, versionId, share, rules, expected, by });
      const detail = { environment, versionId, number, share, rules, ...(before && { before }), ...overridden };
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
    const running = await this.#running(flowId, environment);
    if (running === undefined) throw noCanary();
    const { versionId, number } = running;
    const { current } = await this.environments.one(flowId, environment);
    await this.database.transaction(async ({ flowEnvironments, canaries, audit }) => {
      await flowEnvironments.change({ flowId, environment, versionId, expected: current, by });
      // What was taken back meanwhile, because it does badly, does not go live by a click that came too late.
      const newest = (await canaries.newestOf(flowId)).find((of) => of.environment === environment);
      if (newest?.id !== running.id || newest.endReason !== 'promoted') throw noCanary();
      const detail = { environment, versionId, number };
      await audit.record({ account: by, action: 'canary.promoted', subject: flowId, detail });
    });
  }

  async #running(flowId: string, environment: Environment): Promise<Canary | undefined> {
    return (await this.database.canaries.running(flowId)).find((of) => of.environment === environment);
  }
}

const noCanary = (): ApiError => new ApiError('not-found', 'No canary runs there');
