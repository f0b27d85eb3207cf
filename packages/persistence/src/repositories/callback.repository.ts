import { type HandoffContext, handoffContextSchema } from '@baton/flow-engine';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
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

const columns = `id, call_id AS "callId", queue, number, wanted_date AS "wantedDate", wanted_time AS "wantedTime",
  context, booked_at AS "bookedAt", done_by AS "doneBy", done_at AS "doneAt"`;

/** Call backs, to be read and done; the runtime books them (CallTraceRepository). */
export class CallbackRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Those that are open, the oldest first, then those that are done, the newest first. */
  async list(limit: number): Promise<Callback[]> {
    const rows = await this.#scope.run((manager) =>
      select<Callback>(
        manager,
        `SELECT ${columns} FROM callbacks
          ORDER BY done_at IS NOT NULL, CASE WHEN done_at IS NULL THEN booked_at END, done_at DESC, id LIMIT $1`,
        [limit],
      ),
    );
    // One whose context an older Baton wrote in another shape must not hide all the others.
    return rows.flatMap((row) => {
      const context = handoffContextSchema.safeParse(row.context);
      return context.success ? [{ ...row, context: context.data }] : [];
    });
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
