import type { HandoffContext } from '@baton/flow-engine';

/** Instants are ISO 8601 strings in UTC. */
export type Instant = string;

export interface Account {
  id: string;
  email: string;
  role: 'admin' | 'analyst' | 'agent';
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
