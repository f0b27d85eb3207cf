import type { ListedAccount, Repositories } from '@baton/persistence';
import { ApiError } from '../http/api-error.js';

/**
 * Who acts on people, as they are at this moment and until the transaction is over, and the owners who can sign in:
 * whoever does so takes turns, and who has been lowered or shut out a moment ago does so no more.
 *
 * @throws ApiError `not-allowed`
 */
export async function actingNow(
  { accounts }: Repositories,
  by: { id: string },
): Promise<{ actor: ListedAccount; owners: string[] }> {
  const owners = await accounts.lockOwners();
  const actor = await accounts.byIdForChange(by.id);
  if (actor.disabledAt !== null) throw new ApiError('not-allowed', 'Your account was closed a moment ago');
  return { actor, owners };
}
