import { createHash } from 'node:crypto';
import { LessThan, Not } from 'typeorm';
import { select, type Scope } from '../database/scope.js';
import { SessionEntity } from '../entities/session.entity.js';
import type { Account } from './account.repository.js';

/** When a session is over, seen from `now`: it has an end of its own, and it ends when it was not used for `idleMs`. */
export interface SessionAge {
  now: Date;
  idleMs: number;
}

/** `lastSeenAt` is written at most this often, milliseconds. */
const TOUCH_EVERY_MS = 60_000;

interface SessionRow extends Account {
  expires_at: Date;
  last_seen_at: Date;
}

/** Sessions by their token, of which only the SHA-256 is stored: it is random, so it needs no salt and no slow hash. */
export class SessionRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async create(token: string, accountId: string, times: { now: Date; expiresAt: Date }): Promise<void> {
    await this.#scope.run((manager) =>
      manager.insert(SessionEntity, {
        tokenHash: hashOf(token),
        accountId,
        createdAt: times.now,
        lastSeenAt: times.now,
        expiresAt: times.expiresAt,
      }),
    );
  }

  /** Whose session this is, or null when there is none or it is over; using it keeps it from going idle. */
  async use(token: string, age: SessionAge): Promise<{ account: Account; expiresAt: Date } | null> {
    const tokenHash = hashOf(token);
    return this.#scope.run(async (manager) => {
      const [row] = await select<SessionRow>(
        manager,
        `SELECT a.id, a.email, a.name, a.role, s.expires_at, s.last_seen_at
           FROM sessions s JOIN accounts a ON a.id = s.account_id
          WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
        [tokenHash, age.now, new Date(age.now.getTime() - age.idleMs)],
      );
      if (row === undefined) return null;
      if (age.now.getTime() - row.last_seen_at.getTime() > TOUCH_EVERY_MS) {
        await manager.update(SessionEntity, { tokenHash }, { lastSeenAt: age.now });
      }
      return {
        account: { id: row.id, email: row.email, name: row.name, role: row.role },
        expiresAt: row.expires_at,
      };
    });
  }

  async end(token: string): Promise<void> {
    await this.#scope.run((manager) => manager.delete(SessionEntity, { tokenHash: hashOf(token) }));
  }

  /** Ends every session of the account but the one that `token` names. */
  async endOthers(accountId: string, token: string): Promise<void> {
    await this.#scope.run((manager) => manager.delete(SessionEntity, { accountId, tokenHash: Not(hashOf(token)) }));
  }

  /** Sweeps out what is over. */
  async removeEnded(age: SessionAge): Promise<void> {
    await this.#scope.run(async (manager) => {
      await manager.delete(SessionEntity, { expiresAt: LessThan(age.now) });
      await manager.delete(SessionEntity, { lastSeenAt: LessThan(new Date(age.now.getTime() - age.idleMs)) });
    });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
