import { answer, done } from '@baton/api-client';
import type { Presence } from './api-types.js';
import { client } from './client.js';

const at = (id: string) => ({ params: { path: { id } } });

/** The routes of the api that the agent desk uses. Each throws `ApiError`. */
export const deskApi = {
  session: () => answer(client.GET('/api/session')).then(({ account }) => account),
  signIn: (email: string, password: string) =>
    answer(client.POST('/api/session', { body: { email, password } })).then(({ account }) => account),
  signOut: () => done(client.DELETE('/api/session')),

  presence: () => answer(client.GET('/api/desk/presence')).then(({ state }) => state),
  setPresence: (state: Presence) => done(client.PUT('/api/desk/presence', { body: { state } })),
  handoffs: () => answer(client.GET('/api/desk/handoffs')).then(({ handoffs }) => handoffs),
  markSeen: (id: string) => done(client.POST('/api/desk/handoffs/{id}/seen', at(id))),
  /** Instead of the key on the telephone. @throws ApiError with status 404 when it does not ring any more */
  accept: (id: string) => done(client.POST('/api/desk/handoffs/{id}/accept', at(id))),

  /** As many as one looks at: the first page. */
  callbacks: () => answer(client.GET('/api/desk/callbacks')).then(({ callbacks }) => callbacks),
  /** `done`: somebody else was first. */
  markDone: (id: string) => answer(client.POST('/api/desk/callbacks/{id}/done', at(id))).then(({ was }) => was),
  voicemails: () => answer(client.GET('/api/desk/voicemails')).then(({ voicemails }) => voicemails),
  voicemailSound: (id: string): Promise<Blob> =>
    answer(client.GET('/api/desk/voicemails/{id}/audio', { ...at(id), parseAs: 'blob' })),
  markHeard: (id: string) => done(client.POST('/api/desk/voicemails/{id}/heard', at(id))),
  stream: '/api/desk/stream',
};
