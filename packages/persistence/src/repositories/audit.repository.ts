import { select, type Scope } from '../database/scope.js';

export interface AuditEntry {
  id: number;
  at: Date;
  /** An e-mail address; null when nobody was signed in. */
  account: string | null;
  /** The name of that account as it is now; null when there is none (any more). */
  accountName: string | null;
  /** Like `flow.published`. */
  action: string;
  /** What it was done to: a flow's id, a number, a queue's name, an e-mail address. */
  subject: string;
  /** The flow's name as it is now, when the subject is a flow. */
  subjectName: string | null;
  detail: Record<string, unknown>;
}

export interface NewAuditEntry {
  /** An e-mail address, null when nobody was signed in. */
  account: string | null;
  action: string;
  subject: string;
  detail?: Record<string, unknown>;
}

export interface AuditSearch {
  limit: number;
  /** Only entries with a smaller id. */
  before?: number | undefined;
  /** An e-mail address. */
  account?: string | undefined;
  /** An action, or the part of actions before the dot. */
  action?: string | undefined;
  subject?: string | undefined;
  /** From this instant on. */
  from?: Date | undefined;
  /** Before this instant. */
  to?: Date | undefined;
  /** All of them occur somewhere in the entry, whatever their case. */
  words?: readonly string[] | undefined;
}

const found = `
  SELECT l.id::float8 AS id, l.at, l.account, a.name AS "accountName", l.action, l.subject,
         f.name AS "subjectName", l.detail
    FROM audit_log l
    LEFT JOIN accounts a ON a.email = l.account
    LEFT JOIN flows f ON f.id::text = l.subject
   WHERE ($2::bigint IS NULL OR l.id < $2)
     AND ($3::text IS NULL OR l.account = lower($3))
     AND ($4::text IS NULL OR l.action = $4 OR l.action LIKE $4 || '.%')
     AND ($5::text IS NULL OR l.subject = $5)
     AND ($6::timestamptz IS NULL OR l.at >= $6)
     AND ($7::timestamptz IS NULL OR l.at < $7)
     AND NOT EXISTS (
       SELECT 1 FROM unnest($8::text[]) AS word
        WHERE position(lower(word) IN
              lower(concat_ws(' ', l.account, a.name, l.action, l.subject, f.name, l.detail::text))) = 0)
   ORDER BY l.id DESC LIMIT $1`;

/** Who did what, added to and never changed. */
export class AuditRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async record(entry: NewAuditEntry): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query('INSERT INTO audit_log (account, action, subject, detail) VALUES ($1, $2, $3, $4)', [
        entry.account,
        entry.action,
        entry.subject,
        JSON.stringify(entry.detail ?? {}),
      ]),
    );
  }

  /** As record, for what happens every second: once in `everyMs` by one person to one thing. */
  async recordSeldom(entry: NewAuditEntry, everyMs: number): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query(
        `INSERT INTO audit_log (account, action, subject, detail)
         SELECT $1::text, $2::text, $3::text, $4::jsonb WHERE NOT EXISTS (
           SELECT 1 FROM audit_log WHERE account = $1 AND action = $2 AND subject = $3
              AND at > now() - make_interval(secs => $5))`,
        [entry.account, entry.action, entry.subject, JSON.stringify(entry.detail ?? {}), everyMs / 1000],
      ),
    );
  }

  /** Newest first. `next`: to go on as `before`; null when that was all. */
  async search(search: AuditSearch): Promise<{ entries: AuditEntry[]; next: number | null }> {
    const { limit, before, account, action, subject, from, to, words } = search;
    const rows = await this.#scope.run((manager) =>
      select<AuditEntry>(manager, found, [
        limit + 1,
        before ?? null,
        account ?? null,
        action?.replace(/[\\%_]/g, '\\$&') ?? null,
        subject ?? null,
        from ?? null,
        to ?? null,
        words ?? [],
      ]),
    );
    const entries = rows.slice(0, limit);
    return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
  }

  /** Who and what occurs at all, to choose from. */
  async choices(): Promise<{ accounts: string[]; actions: string[] }> {
    return this.#scope.run(async (manager) => {
      const accounts = await select<{ account: string }>(
        manager,
        'SELECT DISTINCT account FROM audit_log WHERE account IS NOT NULL ORDER BY account',
      );
      const actions = await select<{ action: string }>(
        manager,
        'SELECT DISTINCT action FROM audit_log ORDER BY action',
      );
      return { accounts: accounts.map(({ account }) => account), actions: actions.map(({ action }) => action) };
    });
  }
}
