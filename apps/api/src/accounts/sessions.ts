import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Inject, Injectable } from '@nestjs/common';
import type { Account, Database, SessionAge } from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/tokens.js';

const HOUR_MS = 3_600_000;
/** A session ends when it was not used for this long … */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** … and after this long in any case. */
export const SESSION_LONGEST_MS = 7 * 24 * HOUR_MS;

interface Ends {
  /** The session of `token` has ended, or, with `except`, every session of the account but that one. */
  ended: [which: { token: string } | { accountId: string; except: string }];
}

/** Who is signed in. */
@Injectable()
export class Sessions {
  readonly ends = new EventEmitter<Ends>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.ends.setMaxListeners(0);
  }

  /** @returns the token for the cookie; it is kept nowhere else */
  async begin(account: Account): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_LONGEST_MS);
    await this.database.sessions.create(token, account.id, { now, expiresAt });
    await this.database.sessions.removeEnded(this.#age());
    return { token, expiresAt };
  }

  /** Whose session it is; null when it is over. Using it keeps it from going idle. */
  async use(token: string): Promise<Account | null> {
    return (await this.database.sessions.use(token, this.#age()))?.account ?? null;
  }

  async end(token: string): Promise<void> {
    await this.database.sessions.end(token);
    this.ends.emit('ended', { token });
  }

  async endOthers(accountId: string, token: string): Promise<void> {
    await this.database.sessions.endOthers(accountId, token);
    this.ends.emit('ended', { accountId, except: token });
  }

  #age(): SessionAge {
    return { now: this.clock.now(), idleMs: SESSION_IDLE_MS };
  }
}
