import type { HandoffContext } from '@baton/flow-engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../database/scope.js';
import type { Environment } from './environment.js';
import type { HandoffDecision, HandoffState, HandoffWay } from './handoff.repository.js';
import { storable } from './storable.js';

export type TracedKind = 'event' | 'effect';

/** Times are milliseconds since 1970, so that a batch can wait on a disk as JSON. */
export interface TracedCall {
  /** A uuid. */
  id: string;
  sipCallId: string;
  flowId: string | null;
  versionId: string | null;
  /** Where the version runs; what an older runtime left has none, and was production. */
  environment?: Environment | null;
  /** Whether it is one of the share of calls that run the canary. */
  canary?: boolean;
  /** Of a trial line: the revision of the draft that it runs. */
  draftRevision?: number | null;
  dialled: string;
  /** As the runtime wants it kept (it may mask it); never logged. */
  caller: string | null;
  startedAt: number;
  endedAt: number | null;
  result: string | null;
  endReason: string | null;
}

export interface TracedEvent {
  callId: string;
  /** 0, 1, 2 … within the call. */
  seq: number;
  at: number;
  kind: TracedKind;
  /** As it may be shown: what is personal is masked. */
  body: unknown;
  /** The exact JSON, sealed, where `body` is masked; without it `body` is exact. */
  sealed?: string;
}

export interface TracedHandoff {
  callId: string;
  /** Unique among all calls: the engine begins it with the call's id. */
  handoffId: string;
  /** Rises with every change: an older one that arrives late changes nothing. */
  revision: number;
  queue: string | null;
  state: HandoffState;
  startedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  context: HandoffContext;
  ways: HandoffWay[];
  decision: HandoffDecision;
}

/** A call back that a caller has booked. Times: milliseconds since 1970. */
export interface TracedCallback {
  callId: string;
  /** Unique among all calls. */
  id: string;
  queue: string;
  number: string;
  /** `YYYY-MM-DD`; null: any day. */
  wantedDate: string | null;
  /** `HH:MM`; null: any time. */
  wantedTime: string | null;
  context: HandoffContext;
  bookedAt: number;
}

/** A message that a caller has left. Times: milliseconds since 1970. */
export interface TracedVoicemail {
  callId: string;
  /** Unique among all calls. */
  id: string;
  queue: string;
  durationMs: number;
  spokenMs: number;
  context: HandoffContext;
  recordedAt: number;
  /** A WAV file. */
  audio: Uint8Array;
}

/** Rows of any number of calls. Everything else needs its call's row in this batch or in an earlier one. */
export interface TraceBatch {
  calls: TracedCall[];
  events: TracedEvent[];
  handoffs: TracedHandoff[];
  callbacks?: TracedCallback[];
  voicemails?: TracedVoicemail[];
}

/**
 * Where the runtime's traces arrive. Writing the same batch again, in whole or in part, in any order, changes nothing,
 * so whoever does not know whether a batch arrived sends it again.
 */
export class CallTraceRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * All of the batch or nothing of it.
   *
   * @throws DatabaseAwayError (retryable), DatabaseRefusedError (a row that can never be stored, unless `retryable`)
   */
  async write(batch: TraceBatch): Promise<void> {
    await this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        // In one order everywhere, so that two writers never wait for each other's rows in a circle.
        for (const call of [...batch.calls].sort(byText((row) => row.id))) await writeCall(manager, call);
        if (batch.events.length > 0) await writeEvents(manager, batch.events);
        const handoffs = [...batch.handoffs].sort(byText((row) => row.handoffId));
        for (const handoff of handoffs) await writeHandoff(manager, handoff);
        for (const callback of batch.callbacks ?? []) await writeCallback(manager, callback);
        for (const voicemail of batch.voicemails ?? []) await writeVoicemail(manager, voicemail);
        await summarize(manager, batch);
      }),
    );
  }
}

function byText<Row>(key: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

const time = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** A call begins once and ends once: what is known stays, what is not known yet is filled in. */
async function writeCall(manager: EntityManager, call: TracedCall): Promise<void> {
  await manager.query(
    `INSERT INTO calls (id, sip_call_id, flow_id, version_id, dialled, caller, started_at, ended_at, result, end_reason,
       environment, canary, draft_revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (id) DO UPDATE SET
       flow_id = coalesce(calls.flow_id, excluded.flow_id), version_id = coalesce(calls.version_id, excluded.version_id),
       ended_at = coalesce(calls.ended_at, excluded.ended_at), result = coalesce(calls.result, excluded.result),
       end_reason = coalesce(calls.end_reason, excluded.end_reason)
     WHERE (calls.flow_id, calls.version_id, calls.ended_at, calls.result, calls.end_reason) IS DISTINCT FROM
       (coalesce(calls.flow_id, excluded.flow_id), coalesce(calls.version_id, excluded.version_id),
        coalesce(calls.ended_at, excluded.ended_at), coalesce(calls.result, excluded.result),
        coalesce(calls.end_reason, excluded.end_reason))`,
    [
      call.id,
      storable(call.sipCallId),
      call.flowId,
      call.versionId,
      storable(call.dialled),
      storable(call.caller),
      time(call.startedAt),
      time(call.endedAt),
      storable(call.result),
      storable(call.endReason),
      call.environment === undefined ? 'production' : call.environment,
      call.canary ?? false,
      call.draftRevision ?? null,
    ],
  );
}

/** What a call came to is told by its rows; one that arrives after its end tells it anew. */
async function summarize(manager: EntityManager, batch: TraceBatch): Promise<void> {
  const rows = [...batch.calls.map(({ id }) => id), ...[batch.events, batch.handoffs].flat().map((row) => row.callId)];
  const left = [...(batch.callbacks ?? []), ...(batch.voicemails ?? [])].map((row) => row.callId);
  await manager.query(
    `SELECT summarize_call(id) FROM (
       SELECT id FROM calls WHERE id = ANY($1::uuid[]) AND ended_at IS NOT NULL ORDER BY id) AS over`,
    [[...new Set([...rows, ...left])]],
  );
}

async function writeEvents(manager: EntityManager, events: TracedEvent[]): Promise<void> {
  const rows = [...events].sort((a, b) => (a.callId === b.callId ? a.seq - b.seq : a.callId < b.callId ? -1 : 1));
  await manager.query(
    `INSERT INTO call_events (call_id, seq, at, kind, body, sealed)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::double precision[], $4::text[], $5::jsonb[], $6::text[])
     ON CONFLICT (call_id, seq) DO NOTHING`,
    [
      rows.map((row) => row.callId),
      rows.map((row) => row.seq),
      rows.map((row) => row.at),
      rows.map((row) => row.kind),
      rows.map((row) => JSON.stringify(storable(row.body) ?? null)),
      rows.map((row) => row.sealed ?? null),
    ],
  );
}

async function writeHandoff(manager: EntityManager, handoff: TracedHandoff): Promise<void> {
  await manager.query(
    `INSERT INTO handoffs
       (id, call_id, revision, queue, state, started_at, answered_at, ended_at, context, ways, decision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (id) DO UPDATE SET
       revision = excluded.revision, queue = excluded.queue, state = excluded.state,
       answered_at = excluded.answered_at, ended_at = excluded.ended_at, context = excluded.context,
       ways = excluded.ways, decision = excluded.decision
     WHERE handoffs.call_id = excluded.call_id AND handoffs.revision < excluded.revision`,
    [
      storable(handoff.handoffId),
      handoff.callId,
      handoff.revision,
      storable(handoff.queue),
      handoff.state,
      time(handoff.startedAt),
      time(handoff.answeredAt),
      time(handoff.endedAt),
      JSON.stringify(storable(handoff.context)),
      JSON.stringify(storable(handoff.ways)),
      JSON.stringify(storable(handoff.decision)),
    ],
  );
}

/** Booked once: what has become of it since is the desk's. */
async function writeCallback(manager: EntityManager, callback: TracedCallback): Promise<void> {
  await manager.query(
    `INSERT INTO callbacks (id, call_id, queue, number, wanted_date, wanted_time, context, booked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    [
      storable(callback.id),
      callback.callId,
      storable(callback.queue),
      storable(callback.number),
      storable(callback.wantedDate),
      storable(callback.wantedTime),
      JSON.stringify(storable(callback.context)),
      time(callback.bookedAt),
    ],
  );
}

async function writeVoicemail(manager: EntityManager, voicemail: TracedVoicemail): Promise<void> {
  const { byteOffset, byteLength, buffer } = voicemail.audio;
  await manager.query(
    `INSERT INTO voicemails (id, call_id, queue, duration_ms, spoken_ms, context, recorded_at, audio)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    [
      storable(voicemail.id),
      voicemail.callId,
      storable(voicemail.queue),
      Math.round(voicemail.durationMs),
      Math.round(voicemail.spokenMs),
      JSON.stringify(storable(voicemail.context)),
      time(voicemail.recordedAt),
      Buffer.from(buffer, byteOffset, byteLength),
    ],
  );
}
