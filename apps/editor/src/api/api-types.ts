import type { FlowDefinition } from '@baton/flow-schema';
import type { Effect, EngineEvent } from '@baton/flow-engine';

/** Instants are ISO 8601 strings in UTC. */
export type Instant = string;

export interface Account {
  id: string;
  email: string;
  role: 'viewer' | 'analyst' | 'admin' | 'owner' | 'agent';
  name: string;
}

export interface PublishedVersion {
  versionId: string;
  number: number;
  publishedAt: Instant;
}

export interface FlowSummary {
  id: string;
  name: string;
  draftRevision: number;
  updatedAt: Instant;
  /** The e-mail address of whoever changed the draft last. */
  updatedBy: string | null;
  /** What runs in production. */
  published: PublishedVersion | null;
  /** Whether the draft is another than what runs in production. */
  changedSince: boolean;
  /** What runs in the test environment. */
  inTest: PublishedVersion | null;
  numbers: string[];
}

export interface FlowWithDraft {
  id: string;
  name: string;
  draft: { revision: number; definition: FlowDefinition; updatedAt: Instant; updatedBy: string | null };
  published: PublishedVersion | null;
}

export interface Queue {
  name: string;
  label: string;
  agentPhone: string;
  estimatedWaitMinutes: number;
  open: boolean;
}

export interface Call {
  id: string;
  sipCallId: string;
  flowId: string | null;
  flowName: string | null;
  versionId: string | null;
  versionNumber: number | null;
  dialled: string;
  startedAt: Instant;
  endedAt: Instant | null;
  result: string | null;
  endReason: string | null;
}

/** One row of a call's trace: what the engine was told (`event`) or what it asked for (`effect`). */
export type TraceRow =
  | { seq: number; at: number | Instant; kind: 'event'; body: EngineEvent }
  | { seq: number; at: number | Instant; kind: 'effect'; body: Effect };
