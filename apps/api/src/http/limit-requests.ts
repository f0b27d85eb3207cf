import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { sessionTokenOf } from '../accounts/session-cookie.js';
import { ApiError } from './api-error.js';

const MINUTE_MS = 60_000;
/** Behind one address may be a whole office. */
const OFFICE = 5;

/**
 * At most `perMinute` requests of one session in a minute, and five times as many from one address, whatever sessions
 * it says it has. What is left stands in the `RateLimit` header; beyond it the answer is 429 `too-many-requests` with
 * `Retry-After`. Each process of the api counts by itself. Health and metrics are not counted.
 */
export function limitRequests(perMinute: number): RequestHandler[] {
  return [
    limit(perMinute * OFFICE, addressOf),
    limit(perMinute, (request) => {
      const token = sessionTokenOf(request);
      return token === null ? addressOf(request) : createHash('sha256').update(token).digest('base64url');
    }),
  ];
}

/** What watches over the api asks as often as it likes. */
const uncounted: readonly string[] = ['/healthz', '/readyz', '/metrics'];

const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');

function limit(most: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: most,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => uncounted.includes(request.path),
    handler: (request, _response, next) => {
      const { resetTime } = (request as Request & { rateLimit: { resetTime?: Date } }).rateLimit;
      const waitMs = (resetTime?.getTime() ?? Date.now() + MINUTE_MS) - Date.now();
      const seconds = Math.max(1, Math.ceil(waitMs / 1000));
      next(new ApiError('too-many-requests', 'Please wait before going on', undefined, seconds));
    },
  });
}
