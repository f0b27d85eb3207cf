import { createSession } from '@baton/web';
import type { Account } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';

/** Who is working here. When the session ends, what is open stays open until its owner has signed in again. */
export const {
  store: sessionStore,
  ask: askForSession,
  signIn,
  signOut,
} = createSession<Account>({ session: batonApi.session, signIn: batonApi.signIn, signOut: batonApi.signOut }, true);
