import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

const NAME = 'baton_session';

/** 32 random bytes in base64url; anything else is no token of ours. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/**
 * A browser keeps cookies by host and not by port (RFC 6265, section 8.5). The editor, the desk and a second copy of
 * Baton on one host would sign each other out: what comes through a proxy on another port has its port in the name.
 */
function nameFor({ headers, socket }: IncomingMessage): string {
  const port = /:(\d{1,5})$/.exec(headers.host ?? '')?.[1];
  return port === undefined || Number(port) === socket.localPort ? NAME : `${NAME}_${port}`;
}

export function sessionTokenOf(request: IncomingMessage): string | null {
  const wanted = nameFor(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=');
    if (name === wanted && tokenPattern.test(value)) return value;
  }
  return null;
}

export function setSessionCookie(response: Response, token: string, expires: Date, secure: boolean): void {
  response.cookie(nameFor(response.req), token, { httpOnly: true, sameSite: 'strict', path: '/', secure, expires });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(nameFor(response.req), { httpOnly: true, sameSite: 'strict', path: '/', secure });
}
