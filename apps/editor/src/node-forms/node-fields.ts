import type { FlowDefinition, FlowProblem, NodeType } from '@baton/flow-schema';
import { type ComponentType, createElement, type ReactNode } from 'react';
import { AskFields } from './ask/AskFields.js';
import { ChooseFields } from './choose/ChooseFields.js';
import { ConfirmFields } from './confirm/ConfirmFields.js';
import { EndFields } from './end/EndFields.js';
import type { NodeOf, SettingsPath } from './node-form.js';
import { SayFields } from './say/SayFields.js';
import { StartFields } from './start/StartFields.js';

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

/** Forms made by hand, `<node>/<Node>Fields.tsx`. A type that is not here gets fields from what its node form lists. */
export const nodeFields: { [Type in NodeType]?: ComponentType<FieldsProps<Type>> } = {
  start: StartFields,
  say: SayFields,
  ask: AskFields,
  choose: ChooseFields,
  confirm: ConfirmFields,
  end: EndFields,
};

/** The fields of a node, or null when its type has none made by hand: the table's type guarantees that they fit. */
export function drawFields(props: FieldsProps<NodeType>): ReactNode {
  const fields = nodeFields[props.node.type] as ComponentType<FieldsProps<NodeType>> | undefined;
  return fields === undefined ? null : createElement(fields, props);
}
