import type { Account, HandoffOnDesk, Presence } from './api-types.js';
import { request } from './request.js';

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
  stream: '/api/desk/stream',
};
