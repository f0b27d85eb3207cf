import type { AnswerTo } from '@baton/api-client';
import type { Effect, EngineEvent } from '@baton/flow-engine';

/** Instants are ISO 8601 strings in UTC. */
export type Instant = string;

export type Account = AnswerTo<'Session.current'>['account'];
export type FlowSummary = AnswerTo<'Drafts.page'>['flows'][number];
export type FlowWithDraft = AnswerTo<'Drafts.byId'>;
export type PublishedVersion = NonNullable<FlowWithDraft['published']>;
export type QueueWithAgents = AnswerTo<'Queues.page'>['queues'][number];
export type Queue = Omit<QueueWithAgents, 'agentsAvailable'>;
export type Call = AnswerTo<'Calls.page'>['calls'][number];

/** One row of a call's trace: what the engine was told (`event`) or what it asked for (`effect`). */
export type TraceRow =
  | { seq: number; at: number | Instant; kind: 'event'; body: EngineEvent }
  | { seq: number; at: number | Instant; kind: 'effect'; body: Effect };
