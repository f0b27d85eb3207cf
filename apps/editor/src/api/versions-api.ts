import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { request } from '@baton/web';
import type { Instant, PublishedVersion } from './api-types.js';

export const environments = ['test', 'production'] as const;
export type Environment = (typeof environments)[number];

/** What the calls of a version came to; counts of calls, but for transfers and what says otherwise. */
export interface VersionNumbers {
  calls: number;
  handedOver: number;
  transfers: number;
  failedTransfers: number;
  failures: number;
  misunderstandings: number;
  averageSeconds: number | null;
  /** The share of calls, 0 to 1, that the assistant brought to an end by itself. */
  containment: number | null;
}

export interface VersionSummary {
  versionId: string;
  number: number;
  note: string;
  publishedAt: Instant;
  publishedBy: string | null;
  runsIn: Environment[];
}

export interface VersionWithNumbers extends VersionSummary {
  numbers: VersionNumbers;
  testCalls: number;
}

/** Rates in per cent; null: not looked at. */
export interface CanaryRules {
  leastCalls: number;
  failedTransfers: number | null;
  failures: number | null;
  misunderstandings: number | null;
}

export interface CanaryBreach {
  rate: 'failedTransfers' | 'failures' | 'misunderstandings';
  limit: number;
  was: number;
  of: number;
}

export interface Canary {
  versionId: string;
  number: number;
  share: number;
  rules: CanaryRules;
  startedAt: Instant;
  startedBy: string | null;
  calls: VersionNumbers;
}

export interface LastCanary {
  versionId: string;
  number: number;
  share: number;
  startedAt: Instant;
  endedAt: Instant;
  endReason: 'promoted' | 'ended' | 'replaced' | 'rolled-back';
  rolledBack: { calls: VersionNumbers; breaches: CanaryBreach[] } | null;
}

export interface ScheduledVersion {
  id: string;
  versionId: string;
  number: number;
  at: Instant;
  by: string | null;
  state: 'waiting' | 'failed';
  problems: FlowProblem[];
}

export interface FlowEnvironment {
  environment: Environment;
  current: VersionSummary | null;
  previous: VersionSummary | null;
  changedAt: Instant | null;
  changedBy: string | null;
  canary: Canary | null;
  lastCanary: LastCanary | null;
  numbers: string[];
  scheduled: ScheduledVersion[];
}

export interface FlowReview {
  id: string;
  flowId: string;
  flowName: string;
  state: 'open' | 'approved' | 'declined' | 'withdrawn';
  draftRevision: number;
  note: string;
  askedAt: Instant;
  askedBy: string;
  decidedAt: Instant | null;
  decidedBy: string | null;
  comment: string | null;
  versionId: string | null;
}

const segment = encodeURIComponent;
const flow = (id: string) => `/flows/${segment(id)}`;
const place = (id: string, environment: Environment) => `${flow(id)}/environments/${environment}`;

/** The routes around versions and where they run. Each throws `ApiError`. */
export const versionsApi = {
  versions: (flowId: string) =>
    request<{ versions: VersionWithNumbers[] }>('GET', `${flow(flowId)}/versions`).then((answer) => answer.versions),
  version: (versionId: string) =>
    request<VersionSummary & { definition: FlowDefinition }>('GET', `/versions/${segment(versionId)}`),
  environments: (flowId: string) =>
    request<{ environments: FlowEnvironment[] }>('GET', `${flow(flowId)}/environments`).then(
      (answer) => answer.environments,
    ),
  /** `expected`: the version that whoever does this has seen there. @throws ApiError `environment-changed` */
  run: (flowId: string, environment: Environment, versionId: string, expected: string | null) =>
    request<unknown>('PUT', place(flowId, environment), { versionId, expected }),
  startCanary: (flowId: string, environment: Environment, canary: CanaryToStart) =>
    request<unknown>('PUT', `${place(flowId, environment)}/canary`, canary),
  endCanary: (flowId: string, environment: Environment) =>
    request<unknown>('DELETE', `${place(flowId, environment)}/canary`),
  promoteCanary: (flowId: string, environment: Environment) =>
    request<unknown>('POST', `${place(flowId, environment)}/canary/promote`),
  schedule: (flowId: string, environment: Environment, versionId: string, at: Instant) =>
    request<unknown>('POST', `${place(flowId, environment)}/schedule`, { versionId, at }),
  cancelSchedule: (flowId: string, environment: Environment, id: string) =>
    request<unknown>('DELETE', `${place(flowId, environment)}/schedule/${segment(id)}`),
  reviews: (flowId: string) =>
    request<{ reviews: FlowReview[] }>('GET', `${flow(flowId)}/reviews`).then((answer) => answer.reviews),
  review: (id: string) => request<FlowReview & { definition: FlowDefinition }>('GET', `/reviews/${segment(id)}`),
  askForReview: (flowId: string, note: string) => request<FlowReview>('POST', `${flow(flowId)}/reviews`, { note }),
  approve: (id: string, environment: Environment, comment: string) =>
    request<PublishedVersion>('POST', `/reviews/${segment(id)}/approve`, { environment, ...said(comment) }),
  decline: (id: string, comment: string) => request<unknown>('POST', `/reviews/${segment(id)}/decline`, { comment }),
  withdraw: (id: string) => request<unknown>('POST', `/reviews/${segment(id)}/withdraw`, {}),
  publish: (flowId: string, publication: Publication) =>
    request<PublishedVersion>('POST', `${flow(flowId)}/versions`, publication),
};

const said = (comment: string) => (comment === '' ? {} : { comment });

export interface CanaryToStart {
  versionId: string;
  share: number;
  rules: CanaryRules;
  expected: string | null;
}

export interface Publication {
  revision: number;
  note: string;
  environment: Environment;
  /** The version that runs there, as it was seen; another one is then not overwritten. */
  expected?: string | null;
  /** When it goes live; without it, now. */
  at?: Instant;
  /** Publish although test cases fail, and why. */
  overrideReason?: string;
}
