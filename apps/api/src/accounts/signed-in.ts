import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Account } from '@baton/persistence';
import type { Request } from 'express';
import { ApiError } from '../http/api-error.js';

/** Who sent a request, the session's token, and its id in lists. */
export interface SignedInAccount extends Account {
  token: string;
  sessionId: string;
}

const signedIn = new WeakMap<Request, SignedInAccount>();

export function rememberSignedIn(request: Request, account: SignedInAccount): void {
  signedIn.set(request, account);
}

/** The account that a route's guard has let in. */
export const SignedIn = createParamDecorator((_none: unknown, context: ExecutionContext): SignedInAccount => {
  const account = signedIn.get(context.switchToHttp().getRequest<Request>());
  if (account === undefined) throw new ApiError('not-signed-in', 'Sign in first');
  return account;
});
