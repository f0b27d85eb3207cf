import { randomUUID } from 'node:crypto';
import { DatabaseRefusedError, NotFoundError, TakenError } from '../database/database-errors.js';
import type { Scope } from '../database/scope.js';
import { translateError } from '../database/translate-error.js';
import { AccountEntity, type Role } from '../entities/account.entity.js';

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
    const { id, name, role, passwordHash, firstPassword } = row;
    return { id, email: row.email, name, role, passwordHash, firstPassword };
  }

  async all(): Promise<Account[]> {
    const rows = await this.#scope.run((manager) => manager.find(AccountEntity, { order: { email: 'ASC' } }));
    return rows.map(({ id, email, name, role }) => ({ id, email, name, role }));
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
    const result = await this.#scope.run((manager) =>
      manager.update(AccountEntity, { id }, { passwordHash, firstPassword: false }),
    );
    if (result.affected !== 1) throw new NotFoundError('account');
  }
}
