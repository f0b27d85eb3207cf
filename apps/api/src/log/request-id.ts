import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

const REQUEST_ID = 'X-Request-Id';

/** Gives the request the id that stands in its log lines and in its answer. */
export function giveRequestId(response: Response): void {
  response.setHeader(REQUEST_ID, randomUUID());
}

export function requestIdOf(response: Response): string {
  const id = response.getHeader(REQUEST_ID);
  return typeof id === 'string' ? id : '';
}
