/** What kind of change it is; stable. */
export type FlowChangeCode =
  | 'node-added'
  | 'node-removed'
  | 'node-renamed'
  | 'node-moved'
  | 'node-type-changed'
  | 'prompt-changed'
  | 'setting-changed'
  | 'outcome-added'
  | 'outcome-removed'
  | 'edge-added'
  | 'edge-removed'
  | 'edge-rerouted'
  | 'order-changed'
  | 'flow-changed'
  | `${ListedThing}-${'added' | 'removed' | 'changed'}`;

/** What a flow has lists of, beside nodes and edges. */
export type ListedThing = 'variable' | 'intent' | 'entity' | 'calendar' | 'group' | 'test-case' | 'subflow';

/** One difference between two flows, in an analyst's words. */
export interface FlowChange {
  code: FlowChangeCode;
  /** The node's id in the new flow; of one that was removed, in the old one. */
  nodeId?: string;
  /** Inside the new flow; of what was removed, inside the old one. */
  path: (string | number)[];
  message: string;
  /** Whether a call can go, or an agent be told, otherwise than before. */
  behaviour: boolean;
  /** Texts as they were and are, where a text changed. */
  before?: string;
  after?: string;
}
