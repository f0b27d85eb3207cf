import type { TracedCall, TracedEvent, TracedHandoff } from '@baton/persistence';

/**
 * One line of a call's spool file: a row as the database will have it. A call's row comes twice, when it begins and,
 * with `endedAt`, when it is over.
 */
export type TraceLine =
  { kind: 'call'; row: TracedCall } | { kind: 'trace'; row: TracedEvent } | { kind: 'handoff'; row: TracedHandoff };

/** A call as it is known when it begins. */
export type CallStarted = Omit<TracedCall, 'endedAt' | 'result' | 'endReason'>;

/**
 * How a call ended. `result`: the end node's label, `handed-over`, or `abandoned` when nobody reached an end.
 * `endReason`: `flow`, `transfer`, `caller`, `media-lost`, `shutdown`, `runtime-stopped`, `error`.
 */
export interface CallEnded {
  /** Milliseconds since 1970. */
  endedAt: number;
  result: string;
  endReason: string;
}
