import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { request } from '@baton/web';
import type { Account, Call, FlowSummary, FlowWithDraft, Queue, TraceRow } from './api-types.js';

const segment = encodeURIComponent;

/** The routes of the api that the editor uses. Each throws `ApiError`. */
export const batonApi = {
  session: () => request<{ account: Account }>('GET', '/session').then((answer) => answer.account),
  signIn: (email: string, password: string) =>
    request<{ account: Account }>('POST', '/session', { email, password }).then((answer) => answer.account),
  signOut: () => request<undefined>('DELETE', '/session'),

  flows: () => request<{ flows: FlowSummary[] }>('GET', '/flows').then((answer) => answer.flows),
  createFlow: (name: string, definition: FlowDefinition) =>
    request<{ id: string }>('POST', '/flows', { name, definition }).then((answer) => answer.id),
  flow: (id: string) => request<FlowWithDraft>('GET', `/flows/${segment(id)}`),
  /** @throws ApiError `draft-changed` when `revision` is not the current one. */
  saveDraft: (id: string, revision: number, definition: FlowDefinition) =>
    request<{ revision: number }>('PUT', `/flows/${segment(id)}/draft`, { revision, definition }),
  validate: (id: string, definition: FlowDefinition) =>
    request<{ problems: FlowProblem[] }>('POST', `/flows/${segment(id)}/validate`, { definition }).then(
      (answer) => answer.problems,
    ),
  queues: () => request<{ queues: Queue[] }>('GET', '/queues').then((answer) => answer.queues),

  /** Newest first; with `before` (a call’s id) those that began before that one. */
  calls: (limit: number, before?: string) =>
    request<{ calls: Call[] }>(
      'GET',
      `/calls?limit=${limit}${before === undefined ? '' : `&before=${segment(before)}`}`,
    ).then((answer) => answer.calls),
  call: (id: string) => request<Call>('GET', `/calls/${segment(id)}`),
  /** Rows after the one with sequence number `after`; without it from the first. */
  callEvents: (id: string, after?: number) =>
    request<{ events: TraceRow[]; ended: boolean }>(
      'GET',
      `/calls/${segment(id)}/events${after === undefined ? '' : `?after=${after}`}`,
    ),
  callEventStream: (id: string) => `/api/calls/${segment(id)}/events/stream`,
};
