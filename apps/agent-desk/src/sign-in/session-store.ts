import { createSession } from '@baton/web';
import type { Account } from '../api/api-types.js';
import { deskApi } from '../api/desk-api.js';

/** Who is working here. */
export const {
  store: sessionStore,
  ask: askForSession,
  signIn,
  signOut,
} = createSession<Account>({ session: deskApi.session, signIn: deskApi.signIn, signOut: deskApi.signOut }, false);
