import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Database } from '@baton/persistence';
import { from, mergeMap, type Observable } from 'rxjs';
import { AUDITED, type AuditDeclaration } from '../audit/audited.decorator.js';

/** A route has changed something and has not written it down as it declares. */
export class NotWrittenDownError extends Error {
  override readonly name = 'NotWrittenDownError';
}

/** As many as requests at the same moment may write. */
const LOOKED_AT = 50;

/** For specs: holds every change that succeeds against what its route declares (`@Audited`). */
export class CheckAuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    const declared = this.reflector.get<AuditDeclaration | undefined>(AUDITED, handler);
    if (declared === undefined || 'nothing' in declared || !declared.always) return next.handle();
    return from(this.#newest()).pipe(
      mergeMap((before) =>
        next.handle().pipe(
          mergeMap(async (answer: unknown) => {
            const { entries } = await this.database.audit.search({ limit: LOOKED_AT });
            const isWritten = entries.some(({ id, action }) => id > before && declared.actions.includes(action));
            if (isWritten) return answer;
            throw new NotWrittenDownError(`${context.getClass().name}.${handler.name} has written nothing down`);
          }),
        ),
      ),
    );
  }

  async #newest(): Promise<number> {
    return (await this.database.audit.search({ limit: 1 })).entries[0]?.id ?? 0;
  }
}
