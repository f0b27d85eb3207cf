import { answer, type AnswerTo, done, everyPage } from '@baton/api-client';
import type { Queue } from './api-types.js';
import { client } from './client.js';

export type AuditEntry = AnswerTo<'Audit.search'>['entries'][number];
export type Secret = AnswerTo<'Secrets.all'>['secrets'][number];
export type AllowedHost = AnswerTo<'AllowedHosts.all'>['hosts'][number];
export type { QueueWithAgents } from './api-types.js';

export interface AuditFilters {
  words: string;
  account: string;
  action: string;
  /** Days, `YYYY-MM-DD`, where the reader is; '' for none. */
  from: string;
  to: string;
}

const called = (name: string) => ({ params: { path: { name } } });
const at = (host: string) => ({ params: { path: { host } } });

/** Routes of the history and of settings. Each throws `ApiError`. */
export const manageApi = {
  /** `query`: of auditQuery, and where the page begins. */
  audit: (query: URLSearchParams, limit: number) =>
    answer(client.GET('/api/audit', { params: { query: { ...Object.fromEntries(query), limit } } })),
  auditChoices: () => answer(client.GET('/api/audit/choices')),

  queues: () =>
    everyPage(
      (query) => client.GET('/api/queues', { params: { query } }),
      ({ queues }) => queues,
    ),
  saveQueue: ({ name, label, agentPhone, estimatedWaitMinutes, open }: Queue) =>
    answer(
      client.PUT('/api/queues/{name}', { ...called(name), body: { label, agentPhone, estimatedWaitMinutes, open } }),
    ),
  /** @throws ApiError `queue-in-use`, with what needs it as its problems. */
  removeQueue: (name: string) => done(client.DELETE('/api/queues/{name}', called(name))),

  secrets: () => answer(client.GET('/api/secrets')).then(({ secrets }) => secrets),
  saveSecret: (name: string, value: string) =>
    answer(client.PUT('/api/secrets/{name}', { ...called(name), body: { value } })),
  removeSecret: (name: string) => done(client.DELETE('/api/secrets/{name}', called(name))),

  hosts: () => answer(client.GET('/api/allowed-hosts')).then(({ hosts }) => hosts),
  allowHost: (host: string) => answer(client.PUT('/api/allowed-hosts/{host}', at(host))),
  removeHost: (host: string) => done(client.DELETE('/api/allowed-hosts/{host}', at(host))),
};
