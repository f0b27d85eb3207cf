import { randomUUID } from 'node:crypto';
import { DatabaseRefusedError, NotFoundError, TakenError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { translateError } from '../database/translate-error.js';
import { AccountEntity, type Role } from '../entities/account.entity.js';
import { isUuid } from './is-uuid.js';
import { type Listed, listed, type Page, whole } from './page.js';

export interface Account {
  id: string;
  /** In small letters. */
  email: string;
  name: string;
  role: Role;
}

/** What signing in needs beside the account. */
export interface AccountWithPassword extends Account {
  passwordHash: string;
  /** Still the one that was generated. */
  firstPassword: boolean;
  /** Nobody gets in with it. */
  disabled: boolean;
}

/** An account as those see it who look after people. */
export interface ListedAccount extends Account {
  createdAt: Date;
  disabledAt: Date | null;
  /** When a session of it that still stands was last used; null when nobody is signed in with it. */
  lastSeenAt: Date | null;
}

export interface NewAccount {
  email: string;
  name: string;
  role: Role;
  passwordHash: string;
  firstPassword: boolean;
}

export class AccountRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** @throws TakenError when the address has an account. */
  async create(account: NewAccount): Promise<Account> {
    const row = { ...account, id: randomUUID(), email: account.email.toLowerCase(), createdAt: new Date() };
    try {
      await this.#scope.run((manager) => manager.insert(AccountEntity, row));
    } catch (error) {
      const known = translateError(error);
      if (known instanceof DatabaseRefusedError && known.constraint === 'accounts_email_unique') {
        throw new TakenError('e-mail address');
      }
      throw known;
    }
    return { id: row.id, email: row.email, name: row.name, role: row.role };
  }

  async byEmail(email: string): Promise<AccountWithPassword | null> {
    const row = await this.#scope.run((manager) => manager.findOneBy(AccountEntity, { email: email.toLowerCase() }));
    if (row === null) return null;
    const { id, name, role, passwordHash, firstPassword, disabledAt } = row;
    return { id, email: row.email, name, role, passwordHash, firstPassword, disabled: disabledAt !== null };
  }

  /**
   * The account as it is now; inside of a transaction it stays so until the end of it.
   *
   * @throws NotFoundError when there is no such account
   */
  async byIdForChange(id: string): Promise<ListedAccount> {
    const rows = isUuid(id)
      ? await this.#scope.run((manager) =>
          select<ListedAccount>(
            manager,
            `SELECT id, email, name, role, created_at AS "createdAt", disabled_at AS "disabledAt",
                    NULL AS "lastSeenAt" FROM accounts WHERE id = $1 FOR NO KEY UPDATE`,
            [id],
          ),
        )
      : [];
    const [account] = rows;
    if (account === undefined) throw new NotFoundError('account');
    return account;
  }

  async all(): Promise<ListedAccount[]> {
    return (await this.page(whole)).items;
  }

  /** By e-mail address. */
  async page({ limit, after }: Page<string>): Promise<Listed<ListedAccount, string>> {
    const rows = await this.#scope.run((manager) =>
      select<ListedAccount>(
        manager,
        `SELECT id, email, name, role, created_at AS "createdAt", disabled_at AS "disabledAt",
                (SELECT max(last_seen_at) FROM sessions s WHERE s.account_id = a.id) AS "lastSeenAt"
           FROM accounts a WHERE $2::text IS NULL OR email > $2 ORDER BY email LIMIT $1`,
        [limit + 1, after ?? null],
      ),
    );
    return listed(rows, limit, ({ email }) => email);
  }

  /**
   * The ids of the owners who can sign in, which nobody else can change until the transaction is over: of two owners who
   * lower each other at once, one comes too late.
   */
  async lockOwners(): Promise<string[]> {
    const rows = await this.#scope.run((manager) =>
      select<{ id: string }>(
        manager,
        `SELECT id FROM accounts WHERE role = 'owner' AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Those who never changed the password that was generated for them, by address. */
  async withFirstPassword(): Promise<string[]> {
    const rows = await this.#scope.run((manager) =>
      manager.find(AccountEntity, { where: { firstPassword: true }, order: { email: 'ASC' } }),
    );
    return rows.map(({ email }) => email);
  }

  /** The account has chosen its own password. */
  async changePassword(id: string, passwordHash: string): Promise<void> {
    await this.#update(id, { passwordHash, firstPassword: false });
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#update(id, { name });
  }

  async changeRole(id: string, role: Role): Promise<void> {
    await this.#update(id, { role });
  }

  /** @param at null: it is open again */
  async disable(id: string, at: Date | null): Promise<void> {
    await this.#update(id, { disabledAt: at });
  }

  /** What it did stays told by its e-mail address. @throws NotFoundError */
  async remove(id: string): Promise<void> {
    const rows = await this.#scope.run((manager) =>
      change(manager, 'DELETE FROM accounts WHERE id = $1 RETURNING id', [id]),
    );
    if (rows.length === 0) throw new NotFoundError('account');
  }

  /** @throws NotFoundError */
  async #update(id: string, changed: Partial<AccountEntity>): Promise<void> {
    const result = await this.#scope.run((manager) => manager.update(AccountEntity, { id }, changed));
    if (result.affected !== 1) throw new NotFoundError('account');
  }
}
