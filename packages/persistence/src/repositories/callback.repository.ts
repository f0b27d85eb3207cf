import { type HandoffContext, handoffContextSchema } from '@baton/flow-engine';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { type Listed, listed, type Page } from './page.js';
import { storable } from './storable.js';

/** A call back that a caller has booked. */
export interface Callback {
  id: string;
  callId: string;
  queue: string;
  number: string;
  /** `YYYY-MM-DD`; null: any day. */
  wantedDate: string | null;
  /** `HH:MM` in the flow's time zone; null: any time. */
  wantedTime: string | null;
  context: HandoffContext;
  bookedAt: Date;
  /** The e-mail address of whoever called back. */
  doneBy: string | null;
  doneAt: Date | null;
}

/** What call backs are ordered by: open ones first; seconds since 1970, those of a done one below zero; the id. */
export type CallbackKey = [done: boolean, seconds: string, id: string];

const secondsOf = `CASE WHEN done_at IS NULL THEN extract(epoch FROM booked_at) ELSE -extract(epoch FROM done_at) END`;
const columns = `id, call_id AS "callId", queue, number, wanted_date AS "wantedDate", wanted_time AS "wantedTime",
  context, booked_at AS "bookedAt", done_by AS "doneBy", done_at AS "doneAt"`;

/** Call backs, to be read and done; the runtime books them (CallTraceRepository). */
export class CallbackRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Those that are open, the oldest first, then those that are done, the newest first. */
  async page({ limit, after }: Page<CallbackKey>): Promise<Listed<Callback, CallbackKey>> {
    const [done = null, seconds = null, id = null] = after ?? [];
    const rows = await this.#scope.run((manager) =>
      select<Callback & { seconds: string }>(
        manager,
        `SELECT ${columns}, ${secondsOf}::text AS seconds FROM callbacks
          WHERE $2::boolean IS NULL OR (done_at IS NOT NULL, ${secondsOf}, id) > ($2, $3::numeric, $4)
          ORDER BY done_at IS NOT NULL, ${secondsOf}, id LIMIT $1`,
        [limit + 1, done, seconds, id],
      ),
    );
    const { items, next } = listed(rows, limit, (row): CallbackKey => [row.doneAt !== null, row.seconds, row.id]);
    // One whose context an older Baton wrote in another shape must not hide all the others.
    const readable = items.flatMap(({ seconds: _seconds, ...row }) => {
      const context = handoffContextSchema.safeParse(row.context);
      return context.success ? [{ ...row, context: context.data }] : [];
    });
    return { items: readable, next };
  }

  /**
   * Somebody has called back; the first to say so has.
   *
   * @returns whether it was open until now @throws NotFoundError
   */
  async markDone(id: string, by: string): Promise<boolean> {
    return this.#scope.run(async (manager) => {
      const done = await change<{ id: string }>(
        manager,
        'UPDATE callbacks SET done_by = $2, done_at = now() WHERE id = $1 AND done_at IS NULL RETURNING id',
        [storable(id), by],
      );
      if (done.length > 0) return true;
      const there = await select<{ id: string }>(manager, 'SELECT id FROM callbacks WHERE id = $1', [storable(id)]);
      if (there.length === 0) throw new NotFoundError('callback');
      return false;
    });
  }
}
