import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';

/** A host that flows' requests may ask although its address is a private one. */
export interface AllowedHost {
  /** As a URL writes it, in lower case: `crm.internal`, or with one port only, `10.0.0.5:8080`. */
  host: string;
  allowedAt: Date;
  /** An account's e-mail address. */
  allowedBy: string | null;
}

export class AllowedHostRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async all(): Promise<AllowedHost[]> {
    const rows = await this.#scope.run((manager) =>
      select<{ host: string; allowed_at: Date; allowed_by: string | null }>(
        manager,
        'SELECT host, allowed_at, allowed_by FROM allowed_hosts ORDER BY host',
      ),
    );
    return rows.map((row) => ({ host: row.host, allowedAt: row.allowed_at, allowedBy: row.allowed_by }));
  }

  /** Allowing it again changes nothing. */
  async allow(host: string, by: string | null): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query('INSERT INTO allowed_hosts (host, allowed_by) VALUES ($1, $2) ON CONFLICT (host) DO NOTHING', [
        host,
        by,
      ]),
    );
  }

  /** @throws NotFoundError when the host was not allowed */
  async disallow(host: string): Promise<void> {
    const rows = await this.#scope.run((manager) =>
      change(manager, 'DELETE FROM allowed_hosts WHERE host = $1 RETURNING host', [host]),
    );
    if (rows.length === 0) throw new NotFoundError('allowed host');
  }
}
