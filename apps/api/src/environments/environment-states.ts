import { Inject, Injectable } from '@nestjs/common';
import type { Canary, Database } from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { numbersOf } from '../publishing/version-answers.js';
import type { EnvironmentState } from './environment-answers.js';
import { Environments } from './environments.js';

/** Where a flow is live, for who looks at it: versions, canary, numbers and what is planned. */
@Injectable()
export class EnvironmentStates {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly environments: Environments,
  ) {}

  /** @throws NotFoundError */
  async ofFlow(flowId: string): Promise<EnvironmentState[]> {
    const [versions, environments, canaries, scheduled, bindings] = await Promise.all([
      this.environments.versionsById(flowId),
      this.database.flowEnvironments.ofFlow(flowId),
      this.database.canaries.newestOf(flowId),
      this.database.scheduledVersions.ofFlow(flowId),
      this.database.numberBindings.all(),
    ]);
    return Promise.all(
      environments.map(async ({ environment, current, previous, changedAt, changedBy }) => {
        const newest = canaries.find((canary) => canary.environment === environment);
        return {
          environment,
          current: (current !== null && versions.get(current)) || null,
          previous: (previous !== null && versions.get(previous)) || null,
          changedAt,
          changedBy,
          canary: newest?.endedAt === null ? await this.#running(newest) : null,
          lastCanary: newest ? over(newest) : null,
          numbers: bindings
            .filter((of) => of.flowId === flowId && of.environment === environment)
            .map((of) => of.number),
          scheduled: scheduled
            .filter((of) => of.environment === environment)
            .map(({ id, versionId, number, at, by, state, problems }) => {
              return { id, versionId, number, at, by, state, problems };
            }),
        };
      }),
    );
  }

  async #running(canary: Canary): Promise<EnvironmentState['canary']> {
    const { versionId, number, share, rules, startedAt, startedBy } = canary;
    const calls = numbersOf(await this.database.canaries.figures(canary));
    return { versionId, number, share, rules, startedAt, startedBy, calls };
  }
}

function over({ versionId, number, share, startedAt, endedAt, endReason, rolledBack }: Canary) {
  if (endedAt === null || endReason === null) return null;
  const why = rolledBack && { calls: numbersOf(rolledBack.figures), breaches: rolledBack.breaches };
  return { versionId, number, share, startedAt, endedAt, endReason, rolledBack: why };
}
