import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Account, Database, Listed, ListedSession, Notices, Page, SessionAge } from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE, NOTICES } from '../config/tokens.js';
import type { SignedInAccount } from './signed-in.js';

const HOUR_MS = 3_600_000;
/** A session ends when it was not used for this long … */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** … and after this long in any case. */
export const SESSION_LONGEST_MS = 7 * 24 * HOUR_MS;

/**
 * One session by its token or its id, or all of an account: but the one with the id `except`, or those that began with
 * another role than `notAs`.
 */
type Which =
  | { token: string }
  | { sessionId: string }
  | { accountId: string; except: string | null }
  | { accountId: string; notAs: string };

interface Ends {
  /**
   * What these sessions hold open (streams, sockets) is to be closed: they have ended, or their account may do other
   * things than before. Who may still come in comes back. `isAmong` says whether it is about a session.
   */
  ended: [which: Which];
}

/** Whether a session that somebody is signed in with is one of `which`. */
export function isAmong(which: Which, { id, token, sessionId, role }: SignedInAccount): boolean {
  if ('token' in which) return token === which.token;
  if ('sessionId' in which) return sessionId === which.sessionId;
  if (id !== which.accountId) return false;
  return 'notAs' in which ? role !== which.notAs : sessionId !== which.except;
}

/** Who is signed in. What another process of the api ends is heard of from the database. */
@Injectable()
export class Sessions implements OnModuleInit, BeforeApplicationShutdown {
  readonly ends = new EventEmitter<Ends>();
  #unsubscribe: (() => void)[] = [];

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NOTICES) private readonly notices: Notices,
  ) {
    this.ends.setMaxListeners(0);
  }

  onModuleInit(): void {
    this.#unsubscribe = [
      this.notices.on('baton_sessions', (sessionId) => this.ends.emit('ended', { sessionId })),
      this.notices.on('baton_accounts', (told) => {
        const [accountId = '', notAs = ''] = told.split(' ');
        this.ends.emit('ended', { accountId, notAs });
      }),
    ];
  }

  beforeApplicationShutdown(): void {
    for (const end of this.#unsubscribe) end();
  }

  /** @param device the User-Agent. @returns the token for the cookie; it is kept nowhere else */
  async begin(account: Account, device: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_LONGEST_MS);
    await this.database.sessions.create(token, account.id, { now, expiresAt, device });
    await this.database.sessions.removeEnded(this.#age());
    return { token, expiresAt };
  }

  /** Whose session it is, and its id; null when it is over. Using it keeps it from going idle. */
  async use(token: string): Promise<{ id: string; account: Account } | null> {
    return this.database.sessions.use(token, this.#age());
  }

  /** The last used first. */
  async ofAccount(accountId: string, page: Page<string>): Promise<Listed<ListedSession, string>> {
    return this.database.sessions.ofAccount(accountId, this.#age(), page);
  }

  async end(token: string): Promise<void> {
    await this.database.sessions.end(token);
    this.ends.emit('ended', { token });
  }

  /** The account may do other things than before: what it has open is closed, and asked for anew by who still may. */
  reconsider(accountId: string): void {
    this.ends.emit('ended', { accountId, except: null });
  }

  #age(): SessionAge {
    return { now: this.clock.now(), idleMs: SESSION_IDLE_MS };
  }
}
