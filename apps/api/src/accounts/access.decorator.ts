import { SetMetadata } from '@nestjs/common';
import { roleLadder, type Role } from '@baton/persistence';

/**
 * Who may use a route: everyone, whoever is signed in, or these roles and whoever may more than they (roleLadder). An
 * agent is on no step of the ladder and is named where it may.
 */
export type Allowed = 'everyone' | 'signed-in' | readonly Role[];

export const ACCESS = 'baton:access';

/** Every route says who may use it; one that does not is closed to all (AccessGuard). */
export const Access = (...allowed: ['everyone'] | ['signed-in'] | Role[]) => {
  const [first] = allowed;
  return SetMetadata(ACCESS, first === 'everyone' || first === 'signed-in' ? first : allowed);
};

export function mayUse(role: Role, allowed: Allowed): boolean {
  if (allowed === 'everyone' || allowed === 'signed-in') return true;
  return allowed.some((lowest) => isAtLeast(role, lowest));
}

/** Whether `role` may all that `lowest` may. */
export function isAtLeast(role: Role, lowest: Role): boolean {
  return role === lowest || (lowest !== 'agent' && rankOf(role) > rankOf(lowest));
}

/** -1 for an agent. */
function rankOf(role: Role): number {
  return roleLadder.findIndex((step) => step === role);
}
