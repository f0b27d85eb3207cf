import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Listed } from '@baton/persistence';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { z } from 'zod';

export const MOST_ON_PAGE = 200;

/**
 * The query parameters of a list that goes on. A cursor is a key of the list, made unreadable on purpose: clients give
 * back what they got in `next`.
 *
 * @param key what the list is ordered by: a cursor that holds anything else is refused
 * @param usual how many there are on a page when nobody says
 */
export const pageQuery = <Key extends z.ZodType>(key: Key, usual = MOST_ON_PAGE) => ({
  limit: z.coerce.number().int().min(1).max(MOST_ON_PAGE).default(usual),
  cursor: z
    .string()
    .max(500)
    .transform((cursor, context): z.infer<Key> => {
      const parsed = key.safeParse(read(cursor));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: 'this is no cursor of this list: begin again without one' });
      return z.NEVER;
    })
    .optional(),
});

/** Of an answer with a page: where the next one begins; null when that was all. */
export const nextAnswer = z.string().nullable();

/** A page as an answer tells it, its items under `name`. */
export const pageAnswer = <Name extends string, Item>(
  name: Name,
  { items, next }: Listed<Item, unknown>,
): Record<Name, Item[]> & { next: string | null } =>
  ({ [name]: items, next: next === null ? null : write(next) }) as Record<Name, Item[]> & { next: string | null };

/** The answer has a `next`; the same is told by a `Link` header (RFC 8288), as a whole address. */
export const Paged = (): MethodDecorator =>
  applyDecorators(UseInterceptors(NextPageLink), ApiExtension('x-paged', true));

@Injectable()
class NextPageLink implements NestInterceptor {
  intercept(context: ExecutionContext, following: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return following.handle().pipe(
      tap((answer: { next: string | null }) => {
        if (answer.next === null) return;
        const { pathname, searchParams } = new URL(request.originalUrl, 'http://api');
        searchParams.set('cursor', answer.next);
        response.setHeader('Link', `<${pathname}?${searchParams.toString()}>; rel="next"`);
      }),
    );
  }
}

const write = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
