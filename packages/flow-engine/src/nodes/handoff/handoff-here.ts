import type { HandoffNode } from '@baton/flow-schema';
import type { PositionOf } from '../../state/engine-state.js';
import type { Turn } from '../../turn/turn.js';

/** The handoff that is under way, if one is. */
export function handoffHere(turn: Turn): { node: HandoffNode; at: PositionOf<'handoff'> } | null {
  const at = turn.state.position;
  const node = at?.kind === 'handoff' ? turn.compiled.nodes.get(at.nodeId) : undefined;
  return at?.kind === 'handoff' && node?.type === 'handoff' ? { node, at } : null;
}
