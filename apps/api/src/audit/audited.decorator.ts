import { SetMetadata } from '@nestjs/common';

export const AUDITED = 'baton:audited';

/** What a changing route writes to the audit log, or why it writes nothing. */
export type AuditDeclaration = { actions: readonly string[]; always: boolean } | { nothing: string };

/** Whenever the route succeeds, one of these actions is in the audit log; specs hold it to that. */
export const Audited = (...actions: [string, ...string[]]): MethodDecorator =>
  SetMetadata(AUDITED, { actions, always: true } satisfies AuditDeclaration);

/** As `Audited`, for a route that may find that there is nothing to change. */
export const AuditedIfChanged = (...actions: [string, ...string[]]): MethodDecorator =>
  SetMetadata(AUDITED, { actions, always: false } satisfies AuditDeclaration);

/** @param why in a few words: it only reads, or what it changes is nobody's setting */
export const NotAudited = (why: string): MethodDecorator =>
  SetMetadata(AUDITED, { nothing: why } satisfies AuditDeclaration);
