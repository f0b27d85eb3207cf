import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { keyIdOf } from '../sealing/seal.js';

/** What may be told of a secret: nothing of its value. */
export interface SecretSummary {
  name: string;
  /** The id of the key that it is sealed with. */
  keyId: string;
  changedAt: Date;
  /** An account's e-mail address. */
  changedBy: string | null;
}

export interface SealedSecret {
  name: string;
  /** For openSecret. */
  sealed: string;
}

/** A flow that sends a secret. */
export interface SecretUse {
  /** Of the secret. */
  name: string;
  flowId: string;
  flowName: string;
}

/** Secrets of flows' requests, sealed before they come here. */
export class SecretRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async all(): Promise<SecretSummary[]> {
    const rows = await this.#scope.run((manager) =>
      select<{ name: string; sealed: string; changed_at: Date; changed_by: string | null }>(
        manager,
        'SELECT name, sealed, changed_at, changed_by FROM secrets ORDER BY name',
      ),
    );
    return rows.map((row) => ({
      name: row.name,
      keyId: keyIdOf(row.sealed) ?? '',
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }));
  }

  /** Which flows send which secret, in their draft or in what runs, by name. */
  async uses(): Promise<SecretUse[]> {
    return this.#scope.run((manager) =>
      select<SecretUse>(
        manager,
        `SELECT DISTINCT secret #>> '{}' AS name, f.id AS "flowId", f.name AS "flowName"
           FROM (SELECT flow_id, definition FROM drafts
                 UNION ALL
                 SELECT v.flow_id, v.definition FROM flow_versions v
                   JOIN flow_environments e ON e.flow_id = v.flow_id AND e.current_version = v.version_id) AS used
           JOIN flows f ON f.id = used.flow_id
          CROSS JOIN LATERAL jsonb_path_query(used.definition, '$.nodes[*].settings.headers[*].secret') AS secret
          ORDER BY 1, 3, 2`,
      ),
    );
  }

  async allSealed(): Promise<SealedSecret[]> {
    return this.#scope.run((manager) => select<SealedSecret>(manager, 'SELECT name, sealed FROM secrets'));
  }

  /** Makes the secret, or gives it another value. */
  async save({ name, sealed, by }: SealedSecret & { by: string | null }): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query(
        `INSERT INTO secrets (name, sealed, changed_by) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, changed_by = excluded.changed_by, changed_at = now()`,
        [name, sealed, by],
      ),
    );
  }

  /** The same value under another key. @returns false when it was given another value, or removed, meanwhile */
  async reseal(name: string, from: string, to: string): Promise<boolean> {
    const rows = await this.#scope.run((manager) =>
      change(manager, 'UPDATE secrets SET sealed = $3 WHERE name = $1 AND sealed = $2 RETURNING name', [
        name,
        from,
        to,
      ]),
    );
    return rows.length === 1;
  }

  /** @throws NotFoundError when there is no such secret */
  async remove(name: string): Promise<void> {
    const rows = await this.#scope.run((manager) =>
      change(manager, 'DELETE FROM secrets WHERE name = $1 RETURNING name', [name]),
    );
    if (rows.length === 0) throw new NotFoundError('secret');
  }
}
