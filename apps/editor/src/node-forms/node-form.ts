import type { FlowDefinition, FlowNode, NodeType, Prompt } from '@baton/flow-schema';

/** The place of a value inside a node's settings. */
export type SettingsPath = readonly (string | number)[];

/** What the assistant says somewhere in a node, and where that stands. */
export interface PromptField {
  path: SettingsPath;
  label: string;
  hint?: string;
  /** Absent: this prompt may be added. */
  prompt: Prompt | undefined;
  /** May it be taken away again? */
  removable: boolean;
}

/**
 * How a node belongs on the canvas: part of the conversation, a decision that the caller does not hear, the way to a
 * person, a rule that watches, the end, or a remark.
 */
export type NodeKind = 'conversation' | 'logic' | 'handoff' | 'rule' | 'end' | 'note';

/** What a new node can be filled with. */
export interface Surroundings {
  flow: FlowDefinition;
  /** Names of the queues that exist. */
  queues: readonly string[];
}

export type NodeOf<Type extends NodeType> = Extract<FlowNode, { type: Type }>;

/** All that the editor knows about one type of node. It draws nothing: canvas and panel do, from this. */
export interface NodeForm<Type extends NodeType> {
  type: Type;
  kind: NodeKind;
  title: string;
  /** One sentence for the palette. */
  purpose: string;
  /** Settings of a node that has just been put on the canvas; they have the schema's shape. */
  newSettings(surroundings: Surroundings): NodeOf<Type>['settings'];
  /** The line of text on the canvas; empty when there is nothing to say. */
  line(node: NodeOf<Type>, flow: FlowDefinition): string;
  /** Words for the outcomes that the analyst named; the others have common words. */
  outcomeLabel?(node: NodeOf<Type>, outcome: string, flow: FlowDefinition): string | undefined;
}
