import { select, type Scope } from '../database/scope.js';
import { type Listed, listed, type Page, whole } from './page.js';

export interface Queue {
  name: string;
  label: string;
  /** A SIP URI. */
  agentPhone: string;
  estimatedWaitMinutes: number;
  open: boolean;
}

export interface QueueWithAgents extends Queue {
  /** Agents who are available and whose desk was open within the last DESK_ALIVE_SECONDS. Every agent serves every queue. */
  agentsAvailable: number;
}

/** A desk that was not heard of for this long is taken to be closed. */
export const DESK_ALIVE_SECONDS = 30;

interface Row {
  name: string;
  label: string;
  agent_phone: string;
  estimated_wait_minutes: number;
  open: boolean;
  agents_available: number;
}

export class QueueRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async all(): Promise<QueueWithAgents[]> {
    return (await this.page(whole)).items;
  }

  /** By name. */
  async page({ limit, after }: Page<string>): Promise<Listed<QueueWithAgents, string>> {
    const rows = await this.#scope.run((manager) =>
      select<Row>(
        manager,
        `SELECT q.*, (SELECT count(*)::int FROM desk_presence p
                       WHERE p.state = 'available'
                         AND p.heartbeat_at > now() - make_interval(secs => $1)) AS agents_available
           FROM queues q WHERE $3::text IS NULL OR q.name > $3 ORDER BY q.name LIMIT $2`,
        [DESK_ALIVE_SECONDS, limit + 1, after ?? null],
      ),
    );
    const { items, next } = listed(rows, limit, ({ name }) => name);
    return { items: items.map(queueOf), next };
  }

  /** Makes the queue, or changes it. Without a label the old one stays, or the name serves. */
  async save(queue: Omit<Queue, 'label'> & { label?: string }): Promise<void> {
    await this.#scope.run((manager) =>
      manager.query(
        `INSERT INTO queues (name, label, agent_phone, estimated_wait_minutes, open)
         VALUES ($1, coalesce($2, $1), $3, $4, $5)
         ON CONFLICT (name) DO UPDATE SET label = coalesce($2, queues.label), agent_phone = excluded.agent_phone,
           estimated_wait_minutes = excluded.estimated_wait_minutes, open = excluded.open`,
        [queue.name, queue.label ?? null, queue.agentPhone, queue.estimatedWaitMinutes, queue.open],
      ),
    );
  }
}

const queueOf = (row: Row): QueueWithAgents => ({
  name: row.name,
  label: row.label,
  agentPhone: row.agent_phone,
  estimatedWaitMinutes: row.estimated_wait_minutes,
  open: row.open,
  agentsAvailable: row.agents_available,
});
