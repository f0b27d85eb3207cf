import type { FlowNode, NodeType } from '@baton/flow-schema';
import type { Listens, ListeningPosition } from '../listening/listening-place.js';
import type { Position } from '../state/engine-state.js';
import type { Turn } from '../turn/turn.js';

export type NodeOf<Type extends NodeType> = Extract<FlowNode, { type: Type }>;

/** What a type of node does. It either goes on at once or leaves the caller with something to wait for. */
export interface NodeBehaviour<Type extends NodeType, At extends ListeningPosition = never> {
  enter: (turn: Turn, node: NodeOf<Type>) => void;
  /** Comes back after a rule's interruption. Without it the node is entered anew. */
  resume?: (turn: Turn, node: NodeOf<Type>, position: Position) => void;
  listens?: Listens<NodeOf<Type>, At>;
}
