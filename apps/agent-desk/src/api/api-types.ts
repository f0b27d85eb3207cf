import type { HandoffContext } from '@baton/flow-engine';

/** Instants are ISO 8601 strings in UTC. */
export type Instant = string;

export interface Account {
  id: string;
  email: string;
  role: 'viewer' | 'analyst' | 'admin' | 'owner' | 'agent';
  name: string;
}

export type Presence = 'available' | 'away';

/** A call that is, or was, given to this desk. */
export interface HandoffOnDesk {
  id: string;
  callId: string;
  queue: string | null;
  state: 'ringing' | 'connected' | 'ended' | 'failed';
  startedAt: Instant;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  context: HandoffContext;
  ways: { way: string; outcome: string | null; sipStatus: number | null; startedMs: number; endedMs: number | null }[];
  seenBy: string | null;
}

/** A call back that a caller has booked. */
export interface Callback {
  id: string;
  callId: string;
  queue: string;
  number: string;
  /** `YYYY-MM-DD`; null: any day. */
  wantedDate: string | null;
  /** `HH:MM` where the assistant is; null: any time. */
  wantedTime: string | null;
  context: HandoffContext;
  bookedAt: Instant;
  /** The e-mail address of whoever called back. */
  doneBy: string | null;
  doneAt: Instant | null;
}

/** A message that a caller has left, without its sound. */
export interface Voicemail {
  id: string;
  callId: string;
  queue: string;
  durationMs: number;
  spokenMs: number;
  context: HandoffContext;
  recordedAt: Instant;
  /** The e-mail address of whoever listened first. */
  heardBy: string | null;
  heardAt: Instant | null;
}
