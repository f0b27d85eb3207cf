import { createHash } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { ApiError } from './api-error.js';

/** A strong entity tag (RFC 9110, section 8.8.3) of what needs no quoting itself. */
export const etag = (value: string | number): string => `"${value}"`;

/**
 * `Cache-Control` of what never changes under its address: a browser keeps it and asks each time whether it may still be
 * shown (`@Tagged`). Who has signed out meanwhile gets 401.
 */
export const KEPT_BY_ITS_TAG = 'private, no-cache';

/** The tag of an answer that has no number of its own: another answer has another tag. */
export const etagOfAnswer = (answer: unknown): string =>
  etag(createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22));

/**
 * The tags of an `If-Match` header without their quotes; '*' where anything will do; undefined where there is none. Weak
 * tags are left out: they match nothing here (section 13.1.1).
 *
 * @throws ApiError `malformed-request`
 */
export function ifMatch(header: string | undefined): readonly string[] | '*' | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (text === '*') return '*';
  const tag = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`;
  if (!new RegExp(`^${tag}(?:[ \\t]*,[ \\t]*${tag})*$`).test(text)) {
    throw new ApiError('malformed-request', 'If-Match has to be "…", as it came in an ETag, or *');
  }
  return [...text.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, value = '']) => (weak === undefined ? [value] : []));
}

/** What was to be changed is not as whoever changes it has seen it: 412, whatever else `code` stands for. */
export class PreconditionFailedError extends ApiError {
  readonly status = 412;
}

/** What is changed has to be named as it was seen, or one might overwrite what nobody has read: 428. */
export const preconditionMissing = (what: string): ApiError =>
  new ApiError('precondition-missing', `Say which state is changed: in If-Match, as it came in an ETag, or in ${what}`);

/**
 * The route sets an ETag, and who names it in If-None-Match is told 304 in place of what they have already (RFC 9110,
 * section 13.1.2). Express would not, where the request has `Cache-Control: no-cache`, as every fetch with this header.
 */
export const Tagged = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(NotModifiedInterceptor),
    ApiHeader({ name: 'If-None-Match', required: false }),
    ApiExtension('x-etag', true),
  );

/** The route reads If-Match, and tells the new ETag. */
export const ChangesTagged = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: false }), ApiExtension('x-etag', true));

class NotModifiedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { headers } = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const tag = response.getHeader('ETag');
        if (typeof tag !== 'string' || !isNamed(tag, headers['if-none-match'])) return answer;
        response.status(304);
        return undefined;
      }),
    );
  }
}

/** By weak comparison; a header that cannot be read names nothing. */
const isNamed = (tag: string, header = ''): boolean =>
  header.trim() === '*' || [...header.matchAll(/"[^"]*"/g)].some(([named]) => named === tag);
