import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Canary, canaryBreaches, type Database, type Notices, PersistenceError } from '@baton/persistence';
import { DATABASE, LOG, NOTICES } from '../config/tokens.js';
import type { Log } from '../log/log.js';

/** A notice tells of a call at once; this is for notices that were lost. Milliseconds. */
const LOOK_MS = 5_000;

/**
 * Takes a canary back when one of its rates is over its limit. Whenever a call that ran one is over, its figures are
 * looked at; of several processes that see it at once one does it.
 */
@Injectable()
export class CanaryWatch implements OnModuleInit, BeforeApplicationShutdown {
  #unsubscribe: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #again = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    const look = () => void this.look();
    this.#unsubscribe = [this.notices.on('baton_canary_calls', look), this.notices.onReconnect(look)];
    this.#timer = setInterval(look, LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    for (const end of this.#unsubscribe) end();
    this.#again = false;
    await this.#looking;
  }

  /** Looks at every canary that runs; what is told while it looks makes it look once more. */
  look(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return this.#looking;
    }
    this.#looking = this.#lookUntilQuiet().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #lookUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      try {
        for (const canary of await this.database.canaries.running()) await this.#judge(canary);
      } catch (error) {
        // The database is away, or not migrated yet: the canary is looked at again soon.
        this.log.debug({ code: error instanceof PersistenceError ? error.code : 'unknown' }, 'canaries not looked at');
        return;
      }
    } while (this.#again);
  }

  async #judge(canary: Canary): Promise<void> {
    const figures = await this.database.canaries.figures(canary);
    const breaches = canaryBreaches(figures, canary.rules);
    if (breaches.length === 0) return;
    const { id, flowId, environment, versionId, number, share } = canary;
    const isFirst = await this.database.transaction(async ({ canaries, audit }) => {
      if (!(await canaries.rollBack(id, { figures, breaches }))) return false;
      const detail = { environment, versionId, number, share, figures, breaches };
      await audit.record({ account: null, action: 'canary.rolled-back', subject: flowId, detail });
      return true;
    });
    if (isFirst) this.log.warn({ flowId, environment, versionId, number, breaches }, 'a canary was rolled back');
  }
}
