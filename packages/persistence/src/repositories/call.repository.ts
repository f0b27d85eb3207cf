import { NotFoundError } from '../database/database-errors.js';
import { select, type Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import { isUuid } from './is-uuid.js';
import type { TracedKind } from './call-trace.repository.js';
import { type Listed, listed, type Page } from './page.js';

export interface CallSummary {
  id: string;
  sipCallId: string;
  flowId: string | null;
  /** Null when the flow is not known (any more). */
  flowName: string | null;
  versionId: string | null;
  versionNumber: number | null;
  /** Null for a call to a trial line. */
  environment: Environment | null;
  /** Whether it was one of the share of calls that run the canary. */
  canary: boolean;
  /** A call to a trial line; it counts in no statistic. */
  trial: boolean;
  /** Of a trial call: the revision of the draft that it ran. */
  draftRevision: number | null;
  dialled: string;
  startedAt: Date;
  endedAt: Date | null;
  result: string | null;
  endReason: string | null;
}

/** One engine event or effect, as it was traced. */
export interface TraceRow {
  seq: number;
  /** Milliseconds since 1970, as the runtime counted them. */
  at: number;
  kind: TracedKind;
  body: unknown;
}

/** A row of a trace with its exact JSON, sealed, where `body` is masked. */
export interface ExactTraceRow extends TraceRow {
  sealed: string | null;
}

const columns = `c.id, c.sip_call_id AS "sipCallId", c.flow_id AS "flowId", f.name AS "flowName",
  c.version_id AS "versionId", v.number AS "versionNumber", c.environment, c.canary,
  c.draft_revision IS NOT NULL AS trial, c.draft_revision AS "draftRevision", c.dialled, c.started_at AS "startedAt",
  c.ended_at AS "endedAt", c.result, c.end_reason AS "endReason"`;
const tables = `calls c LEFT JOIN flows f ON f.id = c.flow_id
  LEFT JOIN flow_versions v ON v.flow_id = c.flow_id AND v.version_id = c.version_id AND c.draft_revision IS NULL`;

/** Calls and their traces, to be read; the runtime writes them (CallTraceRepository). */
export class CallRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Newest first; `after`: a call's id. */
  async page(
    { limit, after }: Page<string>,
    { sipCallId }: { sipCallId?: string | undefined } = {},
  ): Promise<Listed<CallSummary, string>> {
    const rows = await this.#scope.run((manager) =>
      select<CallSummary>(
        manager,
        `SELECT ${columns} FROM ${tables}
          WHERE ($2::uuid IS NULL OR (c.started_at, c.id) < (SELECT b.started_at, b.id FROM calls b WHERE b.id = $2))
            AND ($3::text IS NULL OR c.sip_call_id = $3)
          ORDER BY c.started_at DESC, c.id DESC LIMIT $1`,
        [limit + 1, after ?? null, sipCallId ?? null],
      ),
    );
    return listed(rows, limit, ({ id }) => id);
  }

  /** @throws NotFoundError */
  async byId(id: string): Promise<CallSummary> {
    const [call] = isUuid(id)
      ? await this.#scope.run((manager) =>
          select<CallSummary>(manager, `SELECT ${columns} FROM ${tables} WHERE c.id = $1`, [id]),
        )
      : [];
    if (call === undefined) throw new NotFoundError('call');
    return call;
  }

  /**
   * The trace after `after` (-1: from its beginning), in order, at most `limit` rows, and whether the call has ended.
   *
   * @throws NotFoundError
   */
  async trace(id: string, after: number, limit: number): Promise<{ rows: TraceRow[]; ended: boolean }> {
    // The end is read first: rows that are read after it cannot miss one that was written before it.
    const { endedAt } = await this.byId(id);
    const rows = await this.#scope.run((manager) =>
      select<TraceRow>(
        manager,
        'SELECT seq, at, kind, body FROM call_events WHERE call_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
        [id, after, limit],
      ),
    );
    return { rows, ended: endedAt !== null };
  }

  /** A call's whole trace, in order, at most `limit` rows. @throws NotFoundError */
  async exactTrace(id: string, limit: number): Promise<ExactTraceRow[]> {
    await this.byId(id);
    return this.#scope.run((manager) =>
      select<ExactTraceRow>(
        manager,
        'SELECT seq, at, kind, body, sealed FROM call_events WHERE call_id = $1 ORDER BY seq LIMIT $2',
        [id, limit],
      ),
    );
  }

  /** Calls of a flow that are over, newest first, without those to a draft on trial. */
  async endedOfFlow(flowId: string, limit: number): Promise<CallSummary[]> {
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.run((manager) =>
      select<CallSummary>(
        manager,
        `SELECT ${columns} FROM ${tables} WHERE c.flow_id = $1 AND c.ended_at IS NOT NULL AND c.draft_revision IS NULL
          ORDER BY c.started_at DESC, c.id DESC LIMIT $2`,
        [flowId, limit],
      ),
    );
  }
}
