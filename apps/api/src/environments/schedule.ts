import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FlowProblem } from '@baton/flow-schema';
import { type Database, type Environment, PersistenceError, type ScheduledVersion } from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE, LOG } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import type { Log } from '../log/log.js';
import { Checks, type Overridden } from '../publishing/checks.js';
import { requireFuture } from '../publishing/require-future.js';
import { problemsOfRefusal } from './problems-of-refusal.js';

const LOOK_MS = 1_000;

export interface Plan {
  flowId: string;
  environment: Environment;
  versionId: string;
  at: Date;
  /** Why it goes live although test cases of it fail. */
  overrideReason?: string | null | undefined;
  by: string;
}

/**
 * Puts versions live when their time has come. It is kept in the database, so that it outlives the api; of several
 * processes one does it. It is checked when it is planned and again at its time; what does not pass then is not done, and
 * says why.
 */
@Injectable()
export class Schedule implements OnModuleInit, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    private readonly checks: Checks,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.runDue(), LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** @returns its id @throws NotFoundError, ApiError `time-is-past`, and what Checks.passVersion throws */
  async add({ overrideReason = null, ...plan }: Plan): Promise<string> {
    const { flowId, environment, versionId, at, by } = plan;
    requireFuture(at, this.clock);
    const { definition, number } = await this.database.flowVersions.ofFlowById(flowId, versionId);
    const going = { flowId, environment, overrideReason: overrideReason ?? undefined };
    const overridden = await this.checks.passVersion(definition, going);
    return this.database.transaction(async ({ scheduledVersions, audit }) => {
      const id = await scheduledVersions.add({ ...plan, overrideReason, now: this.clock.now() });
      const detail = { id, environment, versionId, number, at: at.toISOString(), ...overridden };
      await audit.record({ account: by, action: 'schedule.added', subject: flowId, detail });
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
      while (await this.#runNext()) continue;
    } catch (error) {
      // The database is away, or not migrated yet, or too much is being tried: it is done in a second.
      this.log.debug({ code: codeOf(error) }, 'the schedule waits');
    }
  }

  /** @returns whether there may be more to do */
  async #runNext(): Promise<boolean> {
    const due = await this.database.scheduledVersions.nextDue(this.clock.now());
    if (due === undefined) return false;
    // A flow is tried for seconds, so long no row is held: whoever cancels it meanwhile has cancelled it.
    const outcome = await this.#check(due);
    const { id, flowId, environment, versionId, number, at, by } = due;
    const detail = { id, environment, versionId, number, at: at.toISOString() };
    return this.database.transaction(async ({ scheduledVersions, flowEnvironments, audit }) => {
      if (!(await scheduledVersions.take(id))) return false;
      if ('problems' in outcome) {
        const codes = outcome.problems.map(({ code }) => code);
        await scheduledVersions.finish(id, 'failed', outcome.problems);
        await audit.record({ account: by, action: 'schedule.failed', subject: flowId, detail: { ...detail, codes } });
        this.log.warn({ ...detail, flowId, codes }, 'a version could not go live at its time');
        return true;
      }
      const before = await flowEnvironments.change({ flowId, environment, versionId, by });
      await scheduledVersions.finish(id, 'done');
      const done = { ...detail, before, ...outcome.overridden };
      await audit.record({ account: by, action: 'schedule.done', subject: flowId, detail: done });
      return true;
    });
  }

  /** @throws what passes by itself: the database is away, too much is being tried */
  async #check(due: ScheduledVersion): Promise<{ overridden: Overridden } | { problems: FlowProblem[] }> {
    const { flowId, environment, versionId, overrideReason } = due;
    try {
      const { definition } = await this.database.flowVersions.ofFlowById(flowId, versionId);
      const going = { flowId, environment, overrideReason: overrideReason ?? undefined };
      return { overridden: await this.checks.passVersion(definition, going) };
    } catch (error) {
      const problems = problemsOfRefusal(error);
      if (problems === null) throw error;
      return { problems };
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof PersistenceError || error instanceof ApiError ? error.code : 'unknown';
