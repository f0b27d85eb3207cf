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
