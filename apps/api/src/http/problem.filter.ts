import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  NotFoundException,
} from '@nestjs/common';
import { PersistenceError } from '@baton/persistence';
import type { Request, Response } from 'express';
import { LOG } from '../config/tokens.js';
import type { Log } from '../log/log.js';
import { requestIdOf } from '../log/request-id.js';
import { ApiError } from './api-error.js';
import { PreconditionFailedError } from './etag.js';
import { methodsAt } from './methods-at.js';
import { codeOfStatus, problemKinds } from './problem-kinds.js';

interface Refusal {
  code: string;
  /** Where it is another than the code's own. */
  status?: number | undefined;
  detail: string;
  why?: string | undefined;
  problems?: readonly unknown[] | undefined;
  retryAfterSeconds?: number | undefined;
}

/** Every failure as `application/problem+json` (RFC 9457). What is our fault is logged, and told without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log: Log;

  constructor(@Inject(LOG) log: Log) {
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    // Our own routes say otherwise that something is not there: this is the router, which knows no such route.
    const methods = error instanceof NotFoundException ? methodsAt(request) : [];
    if (methods.length > 0) {
      response.setHeader('Allow', methods.join(', '));
      if (request.method === 'OPTIONS') {
        response.status(204).end();
        return;
      }
    }
    const refusal = methods.length > 0 ? otherMethod : refusalOf(error);
    const known = problemKinds[refusal.code] ?? { status: 500, title: 'Something went wrong' };
    const kind = { ...known, status: refusal.status ?? known.status };
    if (refusal.code === 'database-away') {
      this.#log.warn({ requestId: requestIdOf(response), code: refusal.code }, 'request failed');
    } else if (kind.status >= 500) {
      this.#log.error({ requestId: requestIdOf(response), code: refusal.code, err: causeOf(error) }, 'request failed');
    }
    if (response.headersSent) {
      // A stream that broke half way; there is no other way to say so.
      request.socket.destroy();
      return;
    }
    if (refusal.retryAfterSeconds !== undefined) response.setHeader('Retry-After', refusal.retryAfterSeconds);
    response
      .status(kind.status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:baton:problem:${refusal.code}`,
          title: kind.title,
          status: kind.status,
          detail: refusal.detail,
          code: refusal.code,
          ...(refusal.why === undefined ? {} : { why: refusal.why }),
          ...(refusal.problems === undefined ? {} : { problems: refusal.problems }),
        }),
      );
  }
}

const otherMethod: Refusal = { code: 'method-not-allowed', detail: 'The header Allow says with which methods' };

function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError) {
    const { code, message, problems, retryAfterSeconds, why } = error;
    const status = error instanceof PreconditionFailedError ? error.status : undefined;
    return { code, status, detail: message, why, problems, retryAfterSeconds };
  }
  if (error instanceof PersistenceError && error.code in problemKinds) {
    if (error.code === 'database-away') {
      return { code: error.code, detail: 'Please try again in a moment', retryAfterSeconds: 2 };
    }
    return { code: error.code, detail: error.message };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    const code = codeOfStatus(error.getStatus());
    return { code, detail: details[code] ?? 'The request was refused' };
  }
  return { code: 'internal-error', detail: 'The fault is ours; it has been written to the log' };
}

/** Said in our words: those of the parsers quote from the request. */
const details: Readonly<Record<string, string>> = {
  'not-found': 'There is nothing at this address',
  'malformed-request': 'The body is not valid JSON, or the address is not well formed',
  'too-large': 'A request may have 4 MB at most',
  'not-json': 'The body has to be JSON in UTF-8, compressed by gzip, deflate or br if at all',
};

/** Where it happened, without a message that might quote a caller: only our own errors' messages are known not to. */
function causeOf(error: unknown): { name: string; message?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames =
    error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n') ?? '';
  const message = error instanceof PersistenceError ? { message: error.message } : {};
  return { name: error.name, ...message, stack: frames };
}
