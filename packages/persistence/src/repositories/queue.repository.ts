import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
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

/** What would be left without its queue. */
export interface QueueUses {
  /** Flows that name it in their draft, in what runs or is to run, or in a draft that is being tried by phone. */
  flows: { id: string; name: string }[];
  /** Callers who ring there now. */
  waiting: number;
  /** Call backs that nobody has made yet. */
  callbacks: number;
  /** Messages that nobody has listened to yet. */
  voicemails: number;
}

/** A handoff that has been ringing for longer than this was left behind by a runtime that fell. */
const LONGEST_RING_MINUTES = 60;

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

  async uses(name: string): Promise<QueueUses> {
    return this.#scope.run(async (manager) => {
      const flows = await select<{ id: string; name: string }>(
        manager,
        `SELECT DISTINCT f.id, f.name
           FROM (${LIVE_DEFINITIONS}) AS live JOIN flows f ON f.id = live.flow_id
          WHERE jsonb_path_exists(live.definition, '$.nodes[*].settings.** ? (@.queue == $queue)', $1)
             OR jsonb_path_exists(live.definition, '$.library.*.nodes[*].settings.** ? (@.queue == $queue)', $1)
          ORDER BY f.name, f.id`,
        [JSON.stringify({ queue: name })],
      );
      const [left] = await select<Omit<QueueUses, 'flows'>>(
        manager,
        `SELECT (SELECT count(*)::int FROM handoffs
                  WHERE queue = $1 AND state = 'ringing' AND started_at > now() - make_interval(mins => $2)) AS waiting,
                (SELECT count(*)::int FROM callbacks WHERE queue = $1 AND done_at IS NULL) AS callbacks,
                (SELECT count(*)::int FROM voicemails WHERE queue = $1 AND heard_at IS NULL) AS voicemails`,
        [name, LONGEST_RING_MINUTES],
      );
      return { flows, ...(left ?? { waiting: 0, callbacks: 0, voicemails: 0 }) };
    });
  }

  /** @throws NotFoundError */
  async remove(name: string): Promise<void> {
    const removed = await this.#scope.run((manager) =>
      change(manager, 'DELETE FROM queues WHERE name = $1 RETURNING name', [name]),
    );
    if (removed.length === 0) throw new NotFoundError('queue');
  }
}

/** Every definition that calls run now or may run without anybody checking it again. */
const LIVE_DEFINITIONS = `
  SELECT flow_id, definition FROM drafts
  UNION ALL
  SELECT flow_id, definition FROM trial_lines WHERE expires_at > now()
  UNION ALL
  SELECT v.flow_id, v.definition FROM flow_versions v
   WHERE EXISTS (SELECT FROM flow_environments e WHERE e.flow_id = v.flow_id AND e.current_version = v.version_id)
      OR EXISTS (SELECT FROM canaries c
                  WHERE c.flow_id = v.flow_id AND c.version_id = v.version_id AND c.ended_at IS NULL)
      OR EXISTS (SELECT FROM scheduled_versions s
                  WHERE s.flow_id = v.flow_id AND s.version_id = v.version_id AND s.state = 'waiting')`;

const queueOf = (row: Row): QueueWithAgents => ({
  name: row.name,
  label: row.label,
  agentPhone: row.agent_phone,
  estimatedWaitMinutes: row.estimated_wait_minutes,
  open: row.open,
  agentsAvailable: row.agents_available,
});
