import { createStore } from 'zustand/vanilla';
import { ApiError } from '../api/api-error.js';
import type { Account } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { whenSignedOut } from '../api/request.js';

/** `expired`: the session ended in the middle of the work, which stays as it is until its owner has signed in again. */
type Session =
  | { phase: 'asking' }
  | { phase: 'away' }
  | { phase: 'signed-out' }
  | { phase: 'signed-in'; account: Account }
  | { phase: 'expired'; account: Account };

/** Milliseconds. */
const ASK_AGAIN_MS = 2_000;

/** Who is working here. */
export const sessionStore = createStore<Session>(() => ({ phase: 'asking' }));

const signedOut = (): void => sessionStore.setState({ phase: 'signed-out' }, true);

whenSignedOut(() => {
  const session = sessionStore.getState();
  if (session.phase === 'signed-in') sessionStore.setState({ phase: 'expired', account: session.account }, true);
});

/** Asks whether this browser still has a session. While Baton is away nobody knows, and it is asked again. */
export async function askForSession(): Promise<void> {
  try {
    sessionStore.setState({ phase: 'signed-in', account: await batonApi.session() }, true);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return signedOut();
    sessionStore.setState({ phase: 'away' }, true);
    setTimeout(() => void askForSession(), ASK_AGAIN_MS);
  }
}

/** @throws ApiError `wrong-credentials`, or status 429 after too many attempts. */
export async function signIn(email: string, password: string): Promise<void> {
  sessionStore.setState({ phase: 'signed-in', account: await batonApi.signIn(email, password) }, true);
}

export async function signOut(): Promise<void> {
  await batonApi.signOut();
  signedOut();
}
