import type { TracedCall, TracedCallback, TracedEvent, TracedHandoff, TracedVoicemail } from '@baton/persistence';

/** A message as it waits on disk: `audio` is the name of its file in the spool. */
export type SpooledVoicemail = Omit<TracedVoicemail, 'audio'> & { audio: string };

/**
 * One line of a call's spool file: a row as the database will have it. A call's row comes twice, when it begins and,
 * with `endedAt`, when it is over.
 */
export type TraceLine =
  | { kind: 'call'; row: TracedCall }
  | { kind: 'trace'; row: TracedEvent }
  | { kind: 'handoff'; row: TracedHandoff }
  | { kind: 'callback'; row: TracedCallback }
  | { kind: 'voicemail'; row: SpooledVoicemail };

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
