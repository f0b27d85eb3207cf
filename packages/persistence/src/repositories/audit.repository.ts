import { select, type Scope } from '../database/scope.js';

export interface AuditEntry {
  id: number;
  at: Date;
  account: string | null;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

/** Who did what, added to and never changed. */
export class AuditRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** @param entry `account`: an e-mail address, null when nobody was signed in */
  async record(entry: {
    account: string | null;
    action: string;
    subject: string;
    detail?: Record<string, unknown>;
  }): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query('INSERT INTO audit_log (account, action, subject, detail) VALUES ($1, $2, $3, $4)', [
        entry.account,
        entry.action,
        entry.subject,
        JSON.stringify(entry.detail ?? {}),
      ]),
    );
  }

  /** Newest first; `before`: only entries with a smaller id. */
  async list(page: { limit: number; before?: number }): Promise<AuditEntry[]> {
    return this.#scope.run((manager) =>
      select<AuditEntry>(
        manager,
        `SELECT id::float8 AS id, at, account, action, subject, detail FROM audit_log
          WHERE $2::bigint IS NULL OR id < $2 ORDER BY id DESC LIMIT $1`,
        [page.limit, page.before ?? null],
      ),
    );
  }
}
