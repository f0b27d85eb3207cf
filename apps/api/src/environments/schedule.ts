import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FlowProblem } from '@baton/flow-schema';
import {
  type Database,
  type Environment,
  PersistenceError,
  type Repositories,
  type ScheduledVersion,
  StoredFlowUnreadableError,
} from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE, LOG } from '../config/tokens.js';
import type { Log } from '../log/log.js';
import { requireFuture } from '../publishing/require-future.js';
import { Environments } from './environments.js';

const LOOK_MS = 1_000;

/**
 * Puts versions live when their time has come. It is kept in the database, so that it outlives the api; of several
 * processes one does it. What no longer fits what is around it is not done, and says why.
 */
@Injectable()
export class Schedule implements OnModuleInit, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    private readonly environments: Environments,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.runDue(), LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** @returns its id @throws NotFoundError, ApiError `time-is-past` */
  async add(plan: {
    flowId: string;
    environment: Environment;
    versionId: string;
    at: Date;
    by: string;
  }): Promise<string> {
    requireFuture(plan.at, this.clock);
    return this.database.transaction(async ({ scheduledVersions, audit }) => {
      const id = await scheduledVersions.add({ ...plan, now: this.clock.now() });
      const { environment, versionId, at } = plan;
      const detail = { id, environment, versionId, at: at.toISOString() };
      await audit.record({ account: plan.by, action: 'schedule.added', subject: plan.flowId, detail });
      return id;
    });
  }

  /** Also puts aside one that failed. @throws NotFoundError */
  async cancel(flowId: string, environment: Environment, id: string, by: string): Promise<void> {
    await this.database.transaction(async ({ scheduledVersions, audit }) => {
      await scheduledVersions.cancel(flowId, environment, id);
      const detail = { id, environment };
      await audit.record({ account: by, action: 'schedule.cancelled', subject: flowId, detail });
    });
  }

  /** Does all whose time has come. */
  runDue(): Promise<void> {
    this.#running ??= this.#runAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #runAll(): Promise<void> {
    try {
      while (await this.database.transaction((repositories) => this.#runOne(repositories))) continue;
    } catch (error) {
      // The database is away, or not migrated yet: it is tried again in a second.
      this.log.debug({ code: error instanceof PersistenceError ? error.code : 'unknown' }, 'the schedule waits');
    }
  }

  async #runOne(repositories: Repositories): Promise<boolean> {
    const { scheduledVersions, flowEnvironments, audit } = repositories;
    const due = await scheduledVersions.takeDue(this.clock.now());
    if (due === undefined) return false;
    const { id, flowId, environment, versionId, number, by } = due;
    const problems = await this.#problemsOf(due, repositories);
    const detail = { id, environment, versionId, number };
    if (problems.length > 0) {
      await scheduledVersions.finish(id, 'failed', problems);
      const codes = problems.map(({ code }) => code);
      await audit.record({ account: by, action: 'schedule.failed', subject: flowId, detail: { ...detail, codes } });
      this.log.warn({ ...detail, flowId, codes }, 'a version could not go live at its time');
      return true;
    }
    const before = await flowEnvironments.change({ flowId, environment, versionId, by });
    await scheduledVersions.finish(id, 'done');
    await audit.record({ account: by, action: 'schedule.done', subject: flowId, detail: { ...detail, before } });
    return true;
  }

  async #problemsOf({ flowId, versionId }: ScheduledVersion, { flowVersions }: Repositories): Promise<FlowProblem[]> {
    try {
      const { definition } = await flowVersions.ofFlowById(flowId, versionId);
      return await this.environments.problemsOf(definition, flowId);
    } catch (error) {
      if (!(error instanceof StoredFlowUnreadableError)) throw error;
      return [{ code: error.code, severity: 'error', path: [], message: 'This version cannot be read any more.' }];
    }
  }
}
