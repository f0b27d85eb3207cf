import { answer, type AnswerTo, done, everyPage } from '@baton/api-client';
import type { Instant } from './api-types.js';
import { client } from './client.js';

export const environments = ['test', 'production'] as const;
export type Environment = (typeof environments)[number];

export type VersionWithNumbers = AnswerTo<'Publishing.versions'>['versions'][number];
/** What the calls of a version came to; `containment`: the share, 0 to 1, that the assistant brought to an end by itself. */
export type VersionNumbers = VersionWithNumbers['numbers'];
export type FlowEnvironment = AnswerTo<'Environments.all'>['environments'][number];
export type VersionSummary = NonNullable<FlowEnvironment['current']>;
export type Canary = NonNullable<FlowEnvironment['canary']>;
/** Rates in per cent; null: not looked at. */
export type CanaryRules = Canary['rules'];
export type LastCanary = NonNullable<FlowEnvironment['lastCanary']>;
export type CanaryBreach = NonNullable<LastCanary['rolledBack']>['breaches'][number];
export type ScheduledVersion = FlowEnvironment['scheduled'][number];
export type FlowReview = AnswerTo<'Reviews.ofFlow'>['reviews'][number];

/** Of what goes live. */
export interface Going {
  /** Although test cases fail, and why. */
  overrideReason?: string;
}

export interface CanaryToStart extends Going {
  versionId: string;
  share: number;
  rules: CanaryRules;
  expected: string | null;
}

export interface Publication extends Going {
  revision: number;
  note: string;
  environment: Environment;
  /** The version that runs there, as it was seen; another one is then not overwritten. */
  expected?: string | null;
  /** When it goes live; without it, now. */
  at?: Instant;
}

const of = (id: string) => ({ params: { path: { id } } });
const place = (id: string, environment: Environment) => ({ params: { path: { id, environment } } });
const asked = (reviewId: string) => ({ params: { path: { reviewId } } });

/** The routes around versions and where they run. Each throws `ApiError`. */
export const versionsApi = {
  versions: (id: string) =>
    everyPage(
      (query) => client.GET('/api/flows/{id}/versions', { params: { path: { id }, query } }),
      ({ versions }) => versions,
    ),
  version: (versionId: string) => answer(client.GET('/api/versions/{versionId}', { params: { path: { versionId } } })),
  environments: (flowId: string) =>
    answer(client.GET('/api/flows/{id}/environments', of(flowId))).then(({ environments: all }) => all),
  /** `expected`: the version that whoever does this has seen there. @throws ApiError `environment-changed` */
  run: (flowId: string, environment: Environment, versionId: string, going: Going & { expected: string | null }) =>
    answer(
      client.PUT('/api/flows/{id}/environments/{environment}', {
        ...place(flowId, environment),
        body: { versionId, ...going },
      }),
    ),
  startCanary: (flowId: string, environment: Environment, body: CanaryToStart) =>
    done(client.PUT('/api/flows/{id}/environments/{environment}/canary', { ...place(flowId, environment), body })),
  endCanary: (flowId: string, environment: Environment) =>
    done(client.DELETE('/api/flows/{id}/environments/{environment}/canary', place(flowId, environment))),
  promoteCanary: (flowId: string, environment: Environment) =>
    done(client.POST('/api/flows/{id}/environments/{environment}/canary/promote', place(flowId, environment))),
  schedule: (flowId: string, environment: Environment, versionId: string, going: Going & { at: Instant }) =>
    answer(
      client.POST('/api/flows/{id}/environments/{environment}/schedule', {
        ...place(flowId, environment),
        body: { versionId, ...going },
      }),
    ),
  cancelSchedule: (id: string, environment: Environment, scheduleId: string) =>
    done(
      client.DELETE('/api/flows/{id}/environments/{environment}/schedule/{scheduleId}', {
        params: { path: { id, environment, scheduleId } },
      }),
    ),
  reviews: (id: string) =>
    everyPage(
      (query) => client.GET('/api/flows/{id}/reviews', { params: { path: { id }, query } }),
      ({ reviews }) => reviews,
    ),
  review: (id: string) => answer(client.GET('/api/reviews/{reviewId}', asked(id))),
  askForReview: (flowId: string, note: string) =>
    answer(client.POST('/api/flows/{id}/reviews', { ...of(flowId), body: { note } })),
  approve: (id: string, approval: Going & { environment: Environment; expected?: string | null; at?: Instant }) =>
    answer(client.POST('/api/reviews/{reviewId}/approve', { ...asked(id), body: approval })),
  decline: (id: string, comment: string) =>
    done(client.POST('/api/reviews/{reviewId}/decline', { ...asked(id), body: { comment } })),
  withdraw: (id: string) => done(client.POST('/api/reviews/{reviewId}/withdraw', { ...asked(id), body: {} })),
  publish: (flowId: string, body: Publication) =>
    answer(client.POST('/api/flows/{id}/versions', { ...of(flowId), body })),
};
