import { createSession } from '@baton/web';
import type { Account } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { forgetWhatIsSent } from '../draft/kept-here.js';

const session = createSession<Account>(
  { session: batonApi.session, signIn: batonApi.signIn, signOut: batonApi.signOut },
  true,
);

/** Who is working here. When the session ends, what is open stays open until its owner has signed in again. */
export const { store: sessionStore, ask: askForSession, signIn } = session;

/** The next one at this computer finds nothing of the drafts, unless the api has not got it yet. */
export async function signOut(): Promise<void> {
  const before = sessionStore.getState();
  await session.signOut();
  if ('account' in before) await forgetWhatIsSent(before.account.id).catch(() => undefined);
}
