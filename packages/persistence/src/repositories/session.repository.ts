import { randomUUID } from 'node:crypto';
import { LessThan, Not } from 'typeorm';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { SessionEntity } from '../entities/session.entity.js';
import type { Account } from './account.repository.js';
import { isUuid } from './is-uuid.js';
import { type Listed, listed, type Page } from './page.js';
import { storable } from './storable.js';
import { tokenHash } from './token-hash.js';

/** When a session is over, seen from `now`: it has an end of its own, and it ends when it was not used for `idleMs`. */
export interface SessionAge {
  now: Date;
  idleMs: number;
}

/** `lastSeenAt` is written at most this often, milliseconds. */
const TOUCH_EVERY_MS = 60_000;

/** A session as its owner may see it; its token is nowhere. */
export interface ListedSession {
  id: string;
  /** The browser's User-Agent as it was sent, at most 300 characters. */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
}

interface SessionRow extends Account {
  session_id: string;
  expires_at: Date;
  last_seen_at: Date;
}

/** Sessions by their token, of which only the hash is stored (token-hash.ts). */
export class SessionRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** @param session `device`: a User-Agent, of which the first 300 characters are kept */
  async create(
    token: string,
    accountId: string,
    session: { now: Date; expiresAt: Date; device?: string },
  ): Promise<void> {
    await this.#scope.run((manager) =>
      manager.insert(SessionEntity, {
        tokenHash: tokenHash(token),
        id: randomUUID(),
        accountId,
        device: storable(session.device ?? '').slice(0, 300),
        createdAt: session.now,
        lastSeenAt: session.now,
        expiresAt: session.expiresAt,
      }),
    );
  }

  /** Whose session this is, or null when there is none or it is over; using it keeps it from going idle. */
  async use(token: string, age: SessionAge): Promise<{ id: string; account: Account; expiresAt: Date } | null> {
    const hash = tokenHash(token);
    return this.#scope.run(async (manager) => {
      const [row] = await select<SessionRow>(
        manager,
        `SELECT s.id AS session_id, a.id, a.email, a.name, a.role, s.expires_at, s.last_seen_at
           FROM sessions s JOIN accounts a ON a.id = s.account_id
          WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3
            AND a.disabled_at IS NULL`,
        [hash, age.now, new Date(age.now.getTime() - age.idleMs)],
      );
      if (row === undefined) return null;
      if (age.now.getTime() - row.last_seen_at.getTime() > TOUCH_EVERY_MS) {
        await manager.update(SessionEntity, { tokenHash: hash }, { lastSeenAt: age.now });
      }
      return {
        id: row.session_id,
        account: { id: row.id, email: row.email, name: row.name, role: row.role },
        expiresAt: row.expires_at,
      };
    });
  }

  async end(token: string): Promise<void> {
    await this.#scope.run((manager) => manager.delete(SessionEntity, { tokenHash: tokenHash(token) }));
  }

  /** Those of an account that are not over, the last used first; `after`: an id. */
  async ofAccount(
    accountId: string,
    age: SessionAge,
    { limit, after }: Page<string>,
  ): Promise<Listed<ListedSession, string>> {
    const rows = await this.#scope.run((manager) =>
      select<ListedSession>(
        manager,
        `SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM sessions
          WHERE account_id = $1 AND expires_at > $2 AND last_seen_at > $3
            AND ($5::uuid IS NULL
              OR (last_seen_at, id) < (SELECT b.last_seen_at, b.id FROM sessions b WHERE b.id = $5 AND b.account_id = $1))
          ORDER BY last_seen_at DESC, id DESC LIMIT $4`,
        [accountId, age.now, new Date(age.now.getTime() - age.idleMs), limit + 1, after ?? null],
      ),
    );
    return listed(rows, limit, ({ id }) => id);
  }

  /** @throws NotFoundError when the account has no such session */
  async endOne(accountId: string, id: string): Promise<void> {
    if (!isUuid(id)) throw new NotFoundError('session');
    const rows = await this.#scope.run((manager) =>
      change(manager, 'DELETE FROM sessions WHERE account_id = $1 AND id = $2 RETURNING id', [accountId, id]),
    );
    if (rows.length === 0) throw new NotFoundError('session');
  }

  /** Ends every session of the account, but the one with the id `except` if there is one. */
  async endAll(accountId: string, except: string | null): Promise<void> {
    await this.#scope.run((manager) =>
      manager.delete(SessionEntity, { accountId, ...(except === null ? {} : { id: Not(except) }) }),
    );
  }

  /** Sweeps out what is over. */
  async removeEnded(age: SessionAge): Promise<void> {
    await this.#scope.run(async (manager) => {
      await manager.delete(SessionEntity, { expiresAt: LessThan(age.now) });
      await manager.delete(SessionEntity, { lastSeenAt: LessThan(new Date(age.now.getTime() - age.idleMs)) });
    });
  }
}
