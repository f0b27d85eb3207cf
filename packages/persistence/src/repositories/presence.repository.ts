import { select, type Scope } from '../database/scope.js';
import { PresenceEntity, type PresenceState } from '../entities/presence.entity.js';

/** Whether an agent takes calls, and whether their desk is open. */
export class PresenceRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Away until they said otherwise. */
  async of(accountId: string): Promise<PresenceState> {
    const row = await this.#scope.run((manager) => manager.findOneBy(PresenceEntity, { accountId }));
    return row?.state ?? 'away';
  }

  async set(accountId: string, state: PresenceState): Promise<void> {
    await this.#scope.run((manager) =>
      select(
        manager,
        `INSERT INTO desk_presence (account_id, state) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET state = excluded.state, updated_at = now()`,
        [accountId, state],
      ),
    );
  }

  /** These agents' desks are open at this moment. */
  async heartbeat(accountIds: string[]): Promise<void> {
    if (accountIds.length === 0) return;
    await this.#scope.run((manager) =>
      manager.query('UPDATE desk_presence SET heartbeat_at = now() WHERE account_id = ANY ($1::uuid[])', [accountIds]),
    );
  }

  /** The agent's last desk was closed: from now on they count as gone. */
  async closeDesk(accountId: string): Promise<void> {
    await this.#scope.run((manager) => manager.update(PresenceEntity, { accountId }, { heartbeatAt: null }));
  }
}
