import { type FlowNode, outcomesOf } from '@baton/flow-schema';
import { edgeKey } from './compiled-flow.js';

/** Nodes looked at from one choose node. */
const MOST_NODES = 40;

/**
 * Entities that an answer at this choose node may already name ("a table for four"), because an ask that follows
 * before the caller is listened to again wants them.
 */
export function carriedEntities(
  choose: FlowNode,
  nodes: ReadonlyMap<string, FlowNode>,
  edges: ReadonlyMap<string, string>,
): string[] {
  const seen = new Set<string>([choose.id]);
  const found = new Set<string>();
  const queue: FlowNode[] = [choose];
  for (let node = queue.shift(); node !== undefined && seen.size < MOST_NODES; node = queue.shift()) {
    for (const outcome of outcomesOf(node)) {
      if (node === choose && (outcome === 'silence' || outcome === 'misunderstanding')) continue;
      const target = nodes.get(edges.get(edgeKey(node.id, outcome)) ?? '');
      if (target === undefined || seen.has(target.id)) continue;
      seen.add(target.id);
      if (target.type === 'ask') for (const slot of target.settings.slots) found.add(slot.entity);
      else if (target.type !== 'choose' && target.type !== 'confirm') queue.push(target);
    }
  }
  return [...found];
}
