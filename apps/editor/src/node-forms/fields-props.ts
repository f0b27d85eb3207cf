import type { FlowDefinition, FlowProblem, NodeType } from '@baton/flow-schema';
import type { NodeOf, SettingsPath } from './node-form.js';

/** What the fields of a node's form are given. */
export interface FieldsProps<Type extends NodeType> {
  node: NodeOf<Type>;
  flow: FlowDefinition;
  problems: readonly FlowProblem[];
  /**
   * Puts a value at a place of the node's settings; `undefined` takes it away. Changes of one place in a row are one undo,
   * and so are those of one `part` of it.
   */
  onSetting: (path: SettingsPath, value: unknown, part?: string) => void;
}
