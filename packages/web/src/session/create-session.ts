import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError } from '../api/api-error.js';
import { whenSignedOut } from '../api/api-fetch.js';

/** `expired`: the session ended in the middle of the work, which stays as it is until its owner has signed in again. */
export type Session<Account> =
  | { phase: 'asking' }
  | { phase: 'away' }
  | { phase: 'signed-out' }
  | { phase: 'signed-in'; account: Account }
  | { phase: 'expired'; account: Account };

/** The routes of the api that a session needs. Each throws `ApiError`. */
export interface SessionRoutes<Account> {
  session: () => Promise<Account>;
  signIn: (email: string, password: string) => Promise<Account>;
  signOut: () => Promise<unknown>;
}

export interface SessionOf<Account> {
  store: StoreApi<Session<Account>>;
  /** Asks whether this browser still has a session. While Baton is away nobody knows, and it is asked again. */
  ask: () => Promise<void>;
  /** @throws ApiError `wrong-credentials`, or status 429 after too many attempts. */
  signIn: (email: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
}

const ASK_AGAIN_MS = 2_000;

/**
 * Who is working here.
 * @param keepsWork whether a session that ends leaves the page open, `expired`, until its owner has signed in again
 */
export function createSession<Account>(routes: SessionRoutes<Account>, keepsWork: boolean): SessionOf<Account> {
  const store = createStore<Session<Account>>(() => ({ phase: 'asking' }));
  const become = (session: Session<Account>): void => store.setState(session, true);

  whenSignedOut(() => {
    const session = store.getState();
    if (!keepsWork) become({ phase: 'signed-out' });
    else if (session.phase === 'signed-in') become({ phase: 'expired', account: session.account });
  });

  const ask = async (): Promise<void> => {
    try {
      become({ phase: 'signed-in', account: await routes.session() });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return become({ phase: 'signed-out' });
      become({ phase: 'away' });
      setTimeout(() => void ask(), ASK_AGAIN_MS);
    }
  };

  return {
    store,
    ask,
    signIn: async (email, password) => become({ phase: 'signed-in', account: await routes.signIn(email, password) }),
    signOut: async () => {
      await routes.signOut();
      become({ phase: 'signed-out' });
    },
  };
}
