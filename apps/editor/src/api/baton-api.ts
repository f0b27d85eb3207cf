import { answer, done, everyPage } from '@baton/api-client';
import type { FlowDefinition } from '@baton/flow-schema';
import type { TraceRow } from './api-types.js';
import { client } from './client.js';

const at = (id: string) => ({ params: { path: { id } } });

/** The routes of the api that the editor uses. Each throws `ApiError`. */
export const batonApi = {
  session: () => answer(client.GET('/api/session')).then(({ account }) => account),
  signIn: (email: string, password: string) =>
    answer(client.POST('/api/session', { body: { email, password } })).then(({ account }) => account),
  signOut: () => done(client.DELETE('/api/session')),

  flows: () =>
    everyPage(
      (query) => client.GET('/api/flows', { params: { query } }),
      ({ flows }) => flows,
    ),
  createFlow: (name: string, definition: FlowDefinition) =>
    answer(client.POST('/api/flows', { body: { name, definition } })).then(({ id }) => id),
  flow: (id: string) => answer(client.GET('/api/flows/{id}', at(id))),
  /** @throws ApiError `draft-changed` when `revision` is not the current one. */
  saveDraft: (id: string, revision: number, definition: FlowDefinition) =>
    answer(client.PUT('/api/flows/{id}/draft', { ...at(id), body: { revision, definition } })),
  validate: (id: string, definition: FlowDefinition) =>
    answer(client.POST('/api/flows/{id}/validate', { ...at(id), body: { definition } })).then(
      ({ problems }) => problems,
    ),
  queues: () =>
    everyPage(
      (query) => client.GET('/api/queues', { params: { query } }),
      ({ queues }) => queues,
    ),

  /** Newest first, at most 200. */
  calls: (limit: number) =>
    answer(client.GET('/api/calls', { params: { query: { limit } } })).then(({ calls }) => calls),
  /** Newest first, and the cursor of the page after. */
  callPage: (limit: number, cursor?: string) =>
    answer(client.GET('/api/calls', { params: { query: { limit, ...(cursor !== undefined && { cursor }) } } })),
  call: (id: string) => answer(client.GET('/api/calls/{id}', at(id))),
  /** Rows after the one with sequence number `after`; without it from the first. */
  callEvents: (id: string, after?: number) =>
    answer(
      client.GET('/api/calls/{id}/events', {
        params: { path: { id }, query: { ...(after !== undefined && { after }) } },
      }),
    ).then(({ events, ended }) => ({ events: events as TraceRow[], ended })),
  callEventStream: (id: string) => `/api/calls/${encodeURIComponent(id)}/events/stream`,
};
