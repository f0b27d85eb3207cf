import type { EngineEvent, Effect } from '@baton/flow-engine';
import type { ApiClient, CallRow, TraceRow } from '../system/api-client.js';
import { until } from './until.js';

/** A trace is in the database within a second of the call's end; a busy machine may take longer. */
const WRITTEN_WITHIN_MS = 15_000;

export interface RecordedCall {
  call: CallRow;
  rows: TraceRow[];
}

/** The calls that the api has for a SIP Call-ID: one, if a call was answered once. */
export async function callsWith(api: ApiClient, sipCallId: string): Promise<CallRow[]> {
  return (await api.get<{ calls: CallRow[] }>(`/api/calls?sipCallId=${encodeURIComponent(sipCallId)}`)).calls;
}

/** Waits for the end of a call and gives its whole trace. */
export async function endedCall(
  api: ApiClient,
  sipCallId: string,
  withinMs = WRITTEN_WITHIN_MS,
): Promise<RecordedCall> {
  return until(`the call ${sipCallId} has ended in the api`, withinMs, async () => {
    const [call] = await callsWith(api, sipCallId);
    if (!call?.endedAt) return undefined;
    const { events, ended } = await api.events(call.id, -1);
    return ended && { call, rows: events };
  });
}

/** Bodies of one type, in order. */
export function bodies<Type extends TraceRow['body']['type']>(
  rows: TraceRow[],
  type: Type,
): Extract<EngineEvent | Effect, { type: Type }>[] {
  return rows.flatMap(({ body }) =>
    body.type === type ? [body as Extract<EngineEvent | Effect, { type: Type }>] : [],
  );
}

/** Sequence numbers that are missing or double; an empty list for a complete trace. */
export function gaps(rows: TraceRow[]): number[] {
  const seen = rows.map(({ seq }) => seq);
  const first = seen[0] ?? 0;
  return seen.filter((seq, index) => seq !== first + index);
}
