import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { ANSWERS } from '../http/answers.decorator.js';

/** An answer is not what the route's description promises. */
export class WrongAnswerError extends Error {
  override readonly name = 'WrongAnswerError';
}

/** For specs: holds every answer against its description (`@Answers`), as a client gets it. */
@Injectable()
export class CheckAnswersInterceptor implements NestInterceptor {
  readonly wrong: string[] = [];

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    const route = `${context.getClass().name}.${handler.name}`;
    const schema = this.reflector.get<z.ZodType | null | undefined>(ANSWERS, handler);
    return next.handle().pipe(
      map((answer: unknown) => {
        if (schema === undefined || schema === null || answer === undefined) return answer;
        const parsed = schema.safeParse(JSON.parse(JSON.stringify(answer)));
        if (parsed.success) return answer;
        this.wrong.push(route);
        const places = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
        throw new WrongAnswerError(`${route} answers otherwise than it is described: ${places.slice(0, 5).join('; ')}`);
      }),
    );
  }
}
