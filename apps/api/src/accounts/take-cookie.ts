import type { Request, Response } from 'express';
import { sessionTokenOf, setSessionCookie } from './session-cookie.js';
import type { Sessions } from './sessions.js';

/** Gives the browser the cookie of a session that has begun, and ends the one that it had. */
export async function takeCookie(
  { request, response }: { request: Request; response: Response },
  { token, expiresAt }: { token: string; expiresAt: Date },
  sessions: Sessions,
  secure: boolean,
): Promise<void> {
  // The cookie is about to be replaced: nobody could end the session before by signing out.
  const before = sessionTokenOf(request);
  if (before !== null) await sessions.end(before);
  setSessionCookie(response, token, expiresAt, secure);
}
