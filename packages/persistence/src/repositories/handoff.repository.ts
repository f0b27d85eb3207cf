import { handoffContextSchema, type HandoffContext } from '@baton/flow-engine';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { isUuid } from './is-uuid.js';
import { storable } from './storable.js';

export type HandoffState = 'ringing' | 'connected' | 'ended' | 'failed';

/** One way of the cascade that was tried. Times: milliseconds since 1970. */
export interface HandoffWay {
  way: string;
  outcome: string | null;
  /** The last SIP status that told it. */
  sipStatus: number | null;
  startedMs: number;
  endedMs: number | null;
}

/** Why the call was handed over, and on what evidence. */
export interface HandoffDecision {
  trigger: string | null;
  ruleId: string | null;
  flowId: string | null;
  versionId: string | null;
  /** What the caller said or did that led here: the trace's rows. */
  evidence: { seq: number; text: string | null }[];
  announcedWaitMinutes: number | null;
  /** From the beginning of the handoff until a person answered, milliseconds. */
  waitedMs: number | null;
}

export interface Handoff {
  /** The context's `handoffId`. */
  id: string;
  callId: string;
  queue: string | null;
  state: HandoffState;
  startedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  context: HandoffContext;
  ways: HandoffWay[];
  decision: HandoffDecision;
  /** The e-mail address of the agent who had it on the screen first. */
  seenBy: string | null;
}

interface Row extends Omit<Handoff, 'context'> {
  context: unknown;
}

const columns = `id, call_id AS "callId", queue, state, started_at AS "startedAt", answered_at AS "answeredAt",
  ended_at AS "endedAt", context, ways, decision, seen_by AS "seenBy"`;

/** Handoffs with their decision records, to be read; the runtime writes them (CallTraceRepository). */
export class HandoffRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Newest first. */
  async latest(limit: number): Promise<Handoff[]> {
    return this.#list(`SELECT ${columns} FROM handoffs ORDER BY started_at DESC, id DESC LIMIT $1`, [limit]);
  }

  /** In the order in which they happened. */
  async ofCall(callId: string): Promise<Handoff[]> {
    if (!isUuid(callId)) return [];
    return this.#list(`SELECT ${columns} FROM handoffs WHERE call_id = $1 ORDER BY started_at, id`, [callId]);
  }

  /** @throws NotFoundError */
  async byId(id: string): Promise<Handoff> {
    const [handoff] = await this.#list(`SELECT ${columns} FROM handoffs WHERE id = $1`, [storable(id)]);
    if (handoff === undefined) throw new NotFoundError('handoff');
    return handoff;
  }

  /** Whoever saw it first stays written down. @throws NotFoundError */
  async markSeen(id: string, by: string): Promise<void> {
    const seen = await this.#scope.run((manager) =>
      change(
        manager,
        `UPDATE handoffs SET seen_by = coalesce(seen_by, $2), seen_at = coalesce(seen_at, now())
          WHERE id = $1 RETURNING id`,
        [storable(id), by],
      ),
    );
    if (seen.length === 0) throw new NotFoundError('handoff');
  }

  /**
   * An agent takes it on the screen: the runtime that has the caller is told.
   *
   * @throws NotFoundError when it does not ring (any more)
   */
  async accept(id: string): Promise<void> {
    const told = await this.#scope.run((manager) =>
      select<{ id: string }>(
        manager,
        `SELECT id, pg_notify('baton_handoff_accepted', id) FROM handoffs WHERE id = $1 AND state = 'ringing'`,
        [storable(id)],
      ),
    );
    if (told.length === 0) throw new NotFoundError('handoff');
  }

  /** One whose context an older Baton wrote in another shape is left out: it must not hide all the others. */
  async #list(sql: string, parameters: unknown[]): Promise<Handoff[]> {
    const rows = await this.#scope.run((manager) => select<Row>(manager, sql, parameters));
    return rows.flatMap((row) => {
      const context = handoffContextSchema.safeParse(row.context);
      return context.success ? [{ ...row, context: context.data }] : [];
    });
  }
}
