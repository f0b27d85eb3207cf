import { request, requestSound } from '@baton/web';
import type { Account, Callback, HandoffOnDesk, Presence, Voicemail } from './api-types.js';

/** The routes of the api that the agent desk uses. Each throws `ApiError`. */
export const deskApi = {
  session: () => request<{ account: Account }>('GET', '/session').then((answer) => answer.account),
  signIn: (email: string, password: string) =>
    request<{ account: Account }>('POST', '/session', { email, password }).then((answer) => answer.account),
  signOut: () => request<undefined>('DELETE', '/session'),

  presence: () => request<{ state: Presence }>('GET', '/desk/presence').then((answer) => answer.state),
  setPresence: (state: Presence) => request<unknown>('PUT', '/desk/presence', { state }),
  handoffs: () => request<{ handoffs: HandoffOnDesk[] }>('GET', '/desk/handoffs').then((answer) => answer.handoffs),
  markSeen: (id: string) => request<undefined>('POST', `/desk/handoffs/${encodeURIComponent(id)}/seen`, {}),
  /** Instead of the key on the telephone. @throws ApiError with status 404 when it does not ring any more */
  accept: (id: string) => request<undefined>('POST', `/desk/handoffs/${encodeURIComponent(id)}/accept`, {}),

  callbacks: () => request<{ callbacks: Callback[] }>('GET', '/desk/callbacks').then((answer) => answer.callbacks),
  /** `done`: somebody else was first. */
  markDone: (id: string) =>
    request<{ was: 'open' | 'done' }>('POST', `/desk/callbacks/${encodeURIComponent(id)}/done`, {}).then(
      (answer) => answer.was,
    ),
  voicemails: () => request<{ voicemails: Voicemail[] }>('GET', '/desk/voicemails').then((answer) => answer.voicemails),
  voicemailSound: (id: string) => requestSound(`/desk/voicemails/${encodeURIComponent(id)}/audio`),
  markHeard: (id: string) => request<undefined>('POST', `/desk/voicemails/${encodeURIComponent(id)}/heard`, {}),
  stream: '/api/desk/stream',
};
