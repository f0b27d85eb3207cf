import { Inject, Injectable } from '@nestjs/common';
import { type CallTrace, callTraceSchema } from '@baton/flow-engine';
import {
  type CallSummary,
  type Database,
  type ExactTraceRow,
  openTracedBody,
  type SealingKey,
} from '@baton/persistence';
import type { ApiSettings } from '../config/environment.js';
import { DATABASE, SETTINGS } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';

/** A call has at most two hours of talk; a trace of more rows is no call's. */
const MOST_ROWS = 100_000;

/** A call's trace, and whether something in it is masked. */
export interface RecordedTrace {
  trace: CallTrace;
  /** What is personal in it is sealed beside it. */
  hasPersonal: boolean;
}

/** Traces of recorded calls, in the one format that the lab and the simulator know too. */
@Injectable()
export class RecordedTraces {
  private readonly key: SealingKey | null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) { sealingKey }: ApiSettings,
  ) {
    this.key = sealingKey;
  }

  /** As it may be shown. @throws NotFoundError */
  async masked(callId: string): Promise<RecordedTrace> {
    const call = await this.database.calls.byId(callId);
    return this.#trace(call, ({ body }) => body);
  }

  /**
   * Exactly as it was, so that it can be run again; that somebody (an e-mail address) saw what is personal in it is
   * written down first.
   *
   * @throws NotFoundError, ApiError `call-not-exact`
   */
  async exact(callId: string, by: string): Promise<RecordedTrace> {
    const call = await this.database.calls.byId(callId);
    const recorded = await this.#trace(call, (row) => this.#opened(call.id, row));
    if (recorded.hasPersonal) {
      await this.database.audit.record({ account: by, action: 'call.opened', subject: call.id });
    }
    return recorded;
  }

  /** Exact traces of the last calls of a flow that are over; those that cannot be opened or read are counted. */
  async lastOfFlow(flowId: string, limit: number): Promise<{ traces: RecordedTrace[]; unreadable: number }> {
    const calls = await this.database.calls.endedOfFlow(flowId, limit);
    const traces: RecordedTrace[] = [];
    for (const call of calls) {
      try {
        traces.push(await this.#trace(call, (row) => this.#opened(call.id, row)));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
    return { traces, unreadable: calls.length - traces.length };
  }

  #opened(callId: string, { seq, body, sealed }: ExactTraceRow): unknown {
    if (sealed === null) return body;
    if (this.key === null) throw notExact('Without BATON_SECRET_KEY nothing can be opened', 'no-key');
    try {
      return JSON.parse(openTracedBody(this.key, callId, seq, sealed)) as unknown;
    } catch {
      throw notExact('This trace was sealed with another key', 'other-key');
    }
  }

  async #trace(call: CallSummary, read: (row: ExactTraceRow) => unknown): Promise<RecordedTrace> {
    const rows = await this.database.calls.exactTrace(call.id, MOST_ROWS);
    const steps: { event: unknown; effects: unknown[] }[] = [];
    for (const row of rows) {
      if (row.kind === 'event') steps.push({ event: read(row), effects: [] });
      else steps.at(-1)?.effects.push(read(row));
    }
    const parsed = callTraceSchema.safeParse({
      format: 1,
      callId: call.id,
      flow: { name: call.flowName ?? '', flowId: call.flowId, versionId: call.versionId },
      result: call.result,
      steps,
    });
    if (!parsed.success) throw notExact('This trace is of an older format', 'older-format');
    return { trace: parsed.data, hasPersonal: rows.some(({ sealed }) => sealed !== null) };
  }
}

const notExact = (detail: string, why: string): ApiError =>
  new ApiError('call-not-exact', detail, undefined, undefined, why);
