import { type HandoffContext, handoffContextSchema } from '@baton/flow-engine';
import { NotFoundError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { type Listed, listed, type Page } from './page.js';
import { storable } from './storable.js';

/** A message that a caller has left, without its sound. */
export interface Voicemail {
  id: string;
  callId: string;
  queue: string;
  durationMs: number;
  spokenMs: number;
  context: HandoffContext;
  recordedAt: Date;
  /** The e-mail address of whoever listened first. */
  heardBy: string | null;
  heardAt: Date | null;
}

const columns = `id, call_id AS "callId", queue, duration_ms AS "durationMs", spoken_ms AS "spokenMs", context,
  recorded_at AS "recordedAt", heard_by AS "heardBy", heard_at AS "heardAt"`;

/** Messages of callers, to be listened to; the runtime records them (CallTraceRepository). */
export class VoicemailRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Newest first; `after`: an id. */
  async page({ limit, after }: Page<string>): Promise<Listed<Voicemail, string>> {
    const rows = await this.#scope.run((manager) =>
      select<Voicemail>(
        manager,
        `SELECT ${columns} FROM voicemails v
          WHERE $2::text IS NULL OR (recorded_at, id) < (SELECT b.recorded_at, b.id FROM voicemails b WHERE b.id = $2)
          ORDER BY recorded_at DESC, id DESC LIMIT $1`,
        [limit + 1, after ?? null],
      ),
    );
    const { items, next } = listed(rows, limit, ({ id }) => id);
    // One whose context an older Baton wrote in another shape must not hide all the others.
    const readable = items.flatMap((row) => {
      const context = handoffContextSchema.safeParse(row.context);
      return context.success ? [{ ...row, context: context.data }] : [];
    });
    return { items: readable, next };
  }

  /** The message's sound, a WAV file. @throws NotFoundError */
  async audio(id: string): Promise<Buffer> {
    const [row] = await this.#scope.run((manager) =>
      select<{ audio: Buffer }>(manager, 'SELECT audio FROM voicemails WHERE id = $1', [storable(id)]),
    );
    if (row === undefined) throw new NotFoundError('voicemail');
    return row.audio;
  }

  /** The first who listens has heard it. @throws NotFoundError */
  async markHeard(id: string, by: string): Promise<void> {
    const rows = await this.#scope.run((manager) =>
      change<{ id: string }>(
        manager,
        `UPDATE voicemails SET heard_by = coalesce(heard_by, $2), heard_at = coalesce(heard_at, now())
          WHERE id = $1 RETURNING id`,
        [storable(id), by],
      ),
    );
    if (rows.length === 0) throw new NotFoundError('voicemail');
  }
}
