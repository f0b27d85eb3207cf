import type { FlowNode } from '@baton/flow-schema';
import type { Turn } from '../turn/turn.js';
import { listen } from './listen.js';
import type { Listens, ListeningPosition } from './listening-place.js';

/** Puts the caller at a place, asks the question that stands there and listens. */
export function startListening<Node extends FlowNode, At extends ListeningPosition>(
  turn: Turn,
  node: Node,
  at: At,
  listens: Listens<Node, At> | undefined,
): void {
  turn.state.position = at;
  if (listens === undefined) return;
  listens.ask(turn, node, at);
  listen(turn, node, listens.answers(turn, node, at));
}
