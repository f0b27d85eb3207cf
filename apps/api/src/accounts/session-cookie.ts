import type { Request, Response } from 'express';

const NAME = 'baton_session';

/** 32 random bytes in base64url; anything else is no token of ours. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

export function sessionTokenOf(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=');
    if (name === NAME && tokenPattern.test(value)) return value;
  }
  return null;
}

export function setSessionCookie(response: Response, token: string, expires: Date, secure: boolean): void {
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'strict', path: '/', secure, expires });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(NAME, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}
