import type { Role } from '@baton/persistence';
import { isAtLeast } from '../accounts/access.decorator.js';

/** Who acts on whom, as both are at this moment. */
export interface Actor {
  id: string;
  role: Role;
}

export type PeopleRefusal = 'not-yourself' | 'above-own-role' | 'last-owner';

/** Whether `role` may give `given` away: no more than it has itself, and an admin looks after the agents. */
export const mayGive = (role: Role, given: Role): boolean =>
  isAtLeast(role, 'admin') && (given === 'agent' || isAtLeast(role, given));

/**
 * Why an account may not be changed so, or null when it may.
 *
 * @param after its role afterwards; null when nobody gets in with it any more
 * @param owners ids of the owners who can sign in now
 */
export function refusalOf(
  actor: Actor,
  target: Actor,
  after: Role | null,
  owners: readonly string[],
): PeopleRefusal | null {
  if (actor.id === target.id) return 'not-yourself';
  if (!mayGive(actor.role, target.role)) return 'above-own-role';
  if (after !== null && !mayGive(actor.role, after)) return 'above-own-role';
  const left = owners.filter((id) => id !== target.id || after === 'owner');
  return owners.length > 0 && left.length === 0 ? 'last-owner' : null;
}
