import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ApiError } from '../http/api-error.js';
import { ACCESS, type Allowed, mayUse } from './access.decorator.js';
import { sessionTokenOf } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { rememberSignedIn } from './signed-in.js';

/** Stands before every route. A route without @Access is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === 'everyone') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = sessionTokenOf(request);
    const session = token === null ? null : await this.sessions.use(token);
    if (session === null || token === null) throw new ApiError('not-signed-in', 'Sign in first');
    const { account, id: sessionId } = session;
    if (allowed === undefined || !mayUse(account.role, allowed)) {
      throw new ApiError('not-allowed', `The role ${account.role} may not do this`);
    }
    rememberSignedIn(request, { ...account, token, sessionId });
    return true;
  }
}
