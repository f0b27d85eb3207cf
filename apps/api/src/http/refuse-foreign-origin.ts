import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { ApiError } from './api-error.js';
import { isSafeMethod } from './is-safe-method.js';

/**
 * Against cross-site request forgery, beside the SameSite cookie: what a browser sends in order to change something
 * says where it comes from (Origin, Sec-Fetch-Site). It must be the api's own host or an origin that is listed. What is
 * no browser (no Origin) carries no cookie that it was not given.
 */
export function refuseForeignOrigin(allowedOrigins: readonly string[]) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (isSafeMethod(request.method) || isOwnOrigin(request, allowedOrigins)) {
      next();
      return;
    }
    next(new ApiError('foreign-origin', 'This origin is not in BATON_ALLOWED_ORIGINS'));
  };
}

/** Whether a browser sent it from the api's own host or a listed origin, or it is no browser's. */
export function isOwnOrigin(request: IncomingMessage, allowedOrigins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  if (allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
