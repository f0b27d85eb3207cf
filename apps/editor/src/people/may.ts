import type { Account } from '../api/api-types.js';

export type Role = Account['role'];

/** From the one who may least to the one who may most; an agent is apart. The api has the last word (docs/roles.md). */
const ladder = ['viewer', 'analyst', 'admin', 'owner'] as const satisfies readonly Role[];

/** Every role, in the order in which they are told. */
export const roles: readonly Role[] = [...ladder, 'agent'];

/** -1 for an agent. */
const rankOf = (role: Role): number => ladder.findIndex((step) => step === role);
const isAtLeast = (role: Role, lowest: Role): boolean => rankOf(role) >= rankOf(lowest);

/** Change drafts and test cases, ask for a review. */
export const mayEdit = (role: Role): boolean => isAtLeast(role, 'analyst');
/** Put versions live, bind numbers. */
export const mayPublish = (role: Role): boolean => isAtLeast(role, 'admin');
/** People, queues, secrets, hosts, the audit log. */
export const mayManage = (role: Role): boolean => isAtLeast(role, 'admin');

/** The roles that somebody may give away and take from others: an admin's reach ends below owners. */
export const rolesWithin = (role: Role): Role[] =>
  roles.filter((given) => mayManage(role) && (given === 'agent' || rankOf(given) <= rankOf(role)));
