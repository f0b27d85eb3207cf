import { request } from '@baton/web';
import type { Role } from '../people/may.js';
import type { Account, Instant } from './api-types.js';

export interface Person extends Account {
  createdAt: Instant;
  /** Since when nobody gets in with it. */
  disabledAt: Instant | null;
  /** Null when nobody is signed in with it. */
  lastSeenAt: Instant | null;
}

export interface AccountLink {
  id: string;
  kind: 'invitation' | 'reset';
  email: string;
  createdBy: string;
  expiresAt: Instant;
}

/** The token is told this once. */
export interface NewLink {
  link: AccountLink;
  token: string;
}

export interface OpenedLink {
  kind: AccountLink['kind'];
  email: string;
  /** Of a reset. */
  name: string | null;
  role: Role;
}

export interface OwnSession {
  id: string;
  /** User-Agent. */
  device: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  current: boolean;
}

const segment = encodeURIComponent;

/** Routes about people and one's own account. Each throws `ApiError`. */
export const peopleApi = {
  people: () => request<{ people: Person[] }>('GET', '/people').then((answer) => answer.people),
  changeRole: (id: string, role: Role) => request<undefined>('PUT', `/people/${segment(id)}/role`, { role }),
  disable: (id: string, disabled: boolean) =>
    request<undefined>('PUT', `/people/${segment(id)}/disabled`, { disabled }),
  remove: (id: string) => request<undefined>('DELETE', `/people/${segment(id)}`),
  endSessions: (id: string) => request<undefined>('DELETE', `/people/${segment(id)}/sessions`),
  resetLink: (id: string) => request<NewLink>('POST', `/people/${segment(id)}/reset-link`),

  links: () => request<{ links: AccountLink[] }>('GET', '/account-links').then((answer) => answer.links),
  invite: (email: string, role: Role) => request<NewLink>('POST', '/account-links', { email, role }),
  withdraw: (id: string) => request<undefined>('DELETE', `/account-links/${segment(id)}`),
  look: (token: string) => request<OpenedLink>('POST', '/account-links/look', { token }),
  use: (token: string, chosen: { name?: string; password: string }) =>
    request<{ account: Account }>('POST', '/account-links/use', { token, ...chosen }).then(({ account }) => account),

  rename: (name: string) =>
    request<{ account: Account }>('PUT', '/session/name', { name }).then(({ account }) => account),
  changePassword: (current: string, next: string) => request<undefined>('PUT', '/session/password', { current, next }),
  ownSessions: () => request<{ sessions: OwnSession[] }>('GET', '/session/sessions').then(({ sessions }) => sessions),
  endSession: (id: string) => request<undefined>('DELETE', `/session/sessions/${segment(id)}`),
  endOtherSessions: () => request<undefined>('DELETE', '/session/sessions'),
};
