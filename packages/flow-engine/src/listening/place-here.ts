import type { FlowNode } from '@baton/flow-schema';
import { behaviourOf } from '../nodes/behaviours.js';
import type { Turn } from '../turn/turn.js';
import type { Listens, ListeningPosition } from './listening-place.js';

export interface PlaceHere {
  node: FlowNode;
  at: ListeningPosition;
  listens: Listens<FlowNode, ListeningPosition>;
}

/** Where the caller is being listened to; null when they are not. */
export function placeHere(turn: Turn): PlaceHere | null {
  const at = turn.state.position;
  if (at === null || !('misses' in at)) return null;
  const node = turn.planOf(at.nodeId)?.node;
  const listens = node && behaviourOf(node).listens;
  return node && listens && node.type === at.kind ? { node, at, listens } : null;
}
