import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../database/database-errors.js';
import { select } from '../database/scope.js';

/**
 * Whoever changes what a flow is live with takes its row first, so that two who do so take turns, in one order.
 *
 * @throws NotFoundError
 */
export async function lockFlow(manager: EntityManager, flowId: string): Promise<void> {
  const [flow] = await select(manager, 'SELECT id FROM flows WHERE id = $1 FOR UPDATE', [flowId]);
  if (flow === undefined) throw new NotFoundError('flow');
}
