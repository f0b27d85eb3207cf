import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { ApiError } from './api-error.js';
import { isSafeMethod } from './is-safe-method.js';

/** A body is JSON or it is refused: a form, which any site can send, never gets further. */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (!isSafeMethod(request.method) && hasBody && !request.is('application/json')) {
    next(new ApiError('not-json', 'The Content-Type must be application/json'));
    return;
  }
  next();
}

/** What was written in another encoding would be read with every accent lost, and nobody would be told. */
export function requireUtf8(_request: IncomingMessage, _response: unknown, body: Buffer, encoding: string): void {
  // The parser of bodies goes by the status, as of its own errors.
  if (encoding === 'utf-8' && !isUtf8(body)) throw Object.assign(new Error('not in UTF-8'), { status: 415 });
}
