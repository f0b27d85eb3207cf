import { SetMetadata } from '@nestjs/common';
import type { Role } from '@baton/persistence';

/** Who may use a route: everyone, whoever is signed in, or these roles. An admin may do what an analyst may. */
export type Allowed = 'everyone' | 'signed-in' | readonly Role[];

export const ACCESS = 'baton:access';

/** Every route says who may use it; one that does not is closed to all (AccessGuard). */
export const Access = (...allowed: ['everyone'] | ['signed-in'] | Role[]) => {
  const [first] = allowed;
  return SetMetadata(ACCESS, first === 'everyone' || first === 'signed-in' ? first : allowed);
};

export function mayUse(role: Role, allowed: Allowed): boolean {
  if (allowed === 'everyone' || allowed === 'signed-in') return true;
  return allowed.includes(role) || (role === 'admin' && allowed.includes('analyst'));
}
