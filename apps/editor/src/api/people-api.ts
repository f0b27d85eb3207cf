import { answer, type AnswerTo, done, everyPage } from '@baton/api-client';
import type { Role } from '../people/may.js';
import { client } from './client.js';

/** `disabledAt`: since when nobody gets in with it; `lastSeenAt` is null when nobody is signed in with it. */
export type Person = AnswerTo<'People.page'>['people'][number];
/** The token is told this once. */
export type NewLink = AnswerTo<'AccountLinks.invite', 201>;
export type AccountLink = NewLink['link'];
/** `name`: of a reset. */
export type OpenedLink = AnswerTo<'AccountLinks.look'>;
/** `device`: User-Agent. */
export type OwnSession = AnswerTo<'OwnAccount.listSessions'>['sessions'][number];

const at = (id: string) => ({ params: { path: { id } } });

/** Routes about people and one's own account. Each throws `ApiError`. */
export const peopleApi = {
  people: () =>
    everyPage(
      (query) => client.GET('/api/people', { params: { query } }),
      ({ people }) => people,
    ),
  changeRole: (id: string, role: Role) => done(client.PUT('/api/people/{id}/role', { ...at(id), body: { role } })),
  disable: (id: string, disabled: boolean) =>
    done(client.PUT('/api/people/{id}/disabled', { ...at(id), body: { disabled } })),
  remove: (id: string) => done(client.DELETE('/api/people/{id}', at(id))),
  endSessions: (id: string) => done(client.DELETE('/api/people/{id}/sessions', at(id))),
  resetLink: (id: string) => answer(client.POST('/api/people/{id}/reset-link', at(id))),

  links: () => answer(client.GET('/api/account-links')).then(({ links }) => links),
  invite: (email: string, role: Role) => answer(client.POST('/api/account-links', { body: { email, role } })),
  withdraw: (id: string) => done(client.DELETE('/api/account-links/{id}', at(id))),
  look: (token: string) => answer(client.POST('/api/account-links/look', { body: { token } })),
  use: (token: string, chosen: { name?: string; password: string }) =>
    answer(client.POST('/api/account-links/use', { body: { token, ...chosen } })).then(({ account }) => account),

  rename: (name: string) => answer(client.PUT('/api/session/name', { body: { name } })).then(({ account }) => account),
  changePassword: (current: string, next: string) =>
    done(client.PUT('/api/session/password', { body: { current, next } })),
  ownSessions: () =>
    everyPage(
      (query) => client.GET('/api/session/sessions', { params: { query } }),
      ({ sessions }) => sessions,
    ),
  endSession: (sessionId: string) =>
    done(client.DELETE('/api/session/sessions/{sessionId}', { params: { path: { sessionId } } })),
  endOtherSessions: () => done(client.DELETE('/api/session/sessions')),
};
