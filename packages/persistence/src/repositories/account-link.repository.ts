import { randomUUID } from 'node:crypto';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { AccountLinkEntity } from '../entities/account-link.entity.js';
import type { AccountLinkKind } from '../entities/account-link.entity.js';
import type { Role } from '../entities/account.entity.js';
import { isUuid } from './is-uuid.js';
import { tokenHash } from './token-hash.js';

/** A link that has not been used; its token is nowhere. */
export interface AccountLink {
  id: string;
  /** To a new account, or to a new password for one that there is. */
  kind: AccountLinkKind;
  /** Who is to use it, in small letters. */
  email: string;
  /** Of an invitation; null of a reset. */
  role: Role | null;
  /** Of a reset; null of an invitation. */
  accountId: string | null;
  createdAt: Date;
  /** An e-mail address. */
  createdBy: string;
  expiresAt: Date;
}

export type NewAccountLink = Pick<AccountLink, 'kind' | 'role' | 'accountId' | 'createdBy'> & {
  email: string;
  token: string;
  now: Date;
  expiresAt: Date;
};

const columns = `id, kind, email, role, account_id AS "accountId", created_at AS "createdAt",
  created_by AS "createdBy", expires_at AS "expiresAt"`;

/** Links by their token, of which only the hash is stored (token-hash.ts). */
export class AccountLinkRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Makes a link; one of the same kind for the same address that nobody used holds no longer. */
  async create({ token, now, ...link }: NewAccountLink): Promise<AccountLink> {
    const made = { ...link, id: randomUUID(), email: link.email.toLowerCase(), createdAt: now };
    await this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await manager.delete(AccountLinkEntity, { kind: made.kind, email: made.email });
        await manager.insert(AccountLinkEntity, { ...made, tokenHash: tokenHash(token) });
      }),
    );
    return made;
  }

  /** Those that can still be used, the newest first. */
  async open(now: Date): Promise<AccountLink[]> {
    return this.#scope.run((manager) =>
      select<AccountLink>(
        manager,
        `SELECT ${columns} FROM account_links WHERE expires_at > $1 ORDER BY created_at DESC, id`,
        [now],
      ),
    );
  }

  /** What `token` opens, or null when it opens nothing (any more). */
  async byToken(token: string, now: Date): Promise<AccountLink | null> {
    const [link] = await this.#scope.run((manager) =>
      select<AccountLink>(manager, `SELECT ${columns} FROM account_links WHERE token_hash = $1 AND expires_at > $2`, [
        tokenHash(token),
        now,
      ]),
    );
    return link ?? null;
  }

  /** As byToken, and it opens nothing after this: of two who use it at once, one gets it. */
  async use(token: string, now: Date): Promise<AccountLink | null> {
    const [link] = await this.#scope.run((manager) =>
      change<AccountLink>(
        manager,
        `DELETE FROM account_links WHERE token_hash = $1 AND expires_at > $2 RETURNING ${columns}`,
        [tokenHash(token), now],
      ),
    );
    return link ?? null;
  }

  /** @returns the link as it was. @throws NotFoundError when it was used or withdrawn */
  async withdraw(id: string): Promise<AccountLink> {
    const [link] = isUuid(id)
      ? await this.#scope.run((manager) =>
          change<AccountLink>(manager, `DELETE FROM account_links WHERE id = $1 RETURNING ${columns}`, [id]),
        )
      : [];
    if (link === undefined) throw new NotFoundError('link');
    return link;
  }

  /** @param email whose links to others hold no longer */
  async withdrawMadeBy(email: string): Promise<void> {
    await this.#scope.run((manager) => manager.delete(AccountLinkEntity, { createdBy: email }));
  }

  /** @param accountId to whose password no earlier link leads any more */
  async withdrawResets(accountId: string): Promise<void> {
    await this.#scope.run((manager) => manager.delete(AccountLinkEntity, { kind: 'reset', accountId }));
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#scope.run((manager) => manager.query('DELETE FROM account_links WHERE expires_at <= $1', [now]));
  }
}
