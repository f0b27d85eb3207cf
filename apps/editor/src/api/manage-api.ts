import { request } from '@baton/web';
import type { Instant, Queue } from './api-types.js';

export interface AuditEntry {
  id: number;
  at: Instant;
  account: string | null;
  accountName: string | null;
  action: string;
  subject: string;
  /** Of a flow. */
  subjectName: string | null;
  detail: Record<string, unknown>;
}

export interface AuditFilters {
  words: string;
  account: string;
  action: string;
  /** Days, `YYYY-MM-DD`, where the reader is; '' for none. */
  from: string;
  to: string;
}

export interface QueueWithAgents extends Queue {
  agentsAvailable: number;
}

export interface Secret {
  name: string;
  changedAt: Instant;
  changedBy: string | null;
  /** False: the api has another key now, and the value has to be set again. */
  usable: boolean;
  usedBy: { flowId: string; flowName: string }[];
}

export interface AllowedHost {
  host: string;
  allowedAt: Instant;
  allowedBy: string | null;
}

const segment = encodeURIComponent;

/** Routes of the history and of settings. Each throws `ApiError`. */
export const manageApi = {
  /** `query`: of auditQuery. */
  audit: (query: string) => request<{ entries: AuditEntry[]; next: string | null }>('GET', `/audit?${query}`),
  auditChoices: () => request<{ accounts: string[]; actions: string[] }>('GET', '/audit/choices'),

  queues: () => request<{ queues: QueueWithAgents[] }>('GET', '/queues').then(({ queues }) => queues),
  saveQueue: ({ name, label, agentPhone, estimatedWaitMinutes, open }: Queue) =>
    request<{ name: string }>('PUT', `/queues/${segment(name)}`, { label, agentPhone, estimatedWaitMinutes, open }),

  secrets: () => request<{ secrets: Secret[] }>('GET', '/secrets').then(({ secrets }) => secrets),
  saveSecret: (name: string, value: string) => request<{ name: string }>('PUT', `/secrets/${segment(name)}`, { value }),
  removeSecret: (name: string) => request<undefined>('DELETE', `/secrets/${segment(name)}`),

  hosts: () => request<{ hosts: AllowedHost[] }>('GET', '/allowed-hosts').then(({ hosts }) => hosts),
  allowHost: (host: string) => request<{ host: string }>('PUT', `/allowed-hosts/${segment(host)}`),
  removeHost: (host: string) => request<undefined>('DELETE', `/allowed-hosts/${segment(host)}`),
};
