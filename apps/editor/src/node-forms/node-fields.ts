import type { NodeType } from '@baton/flow-schema';
import { type ComponentType, createElement, type ReactNode } from 'react';
import { AskFields } from './ask/AskFields.js';
import { ChooseFields } from './choose/ChooseFields.js';
import { ConfirmFields } from './confirm/ConfirmFields.js';
import { EndFields } from './end/EndFields.js';
import { CheckFields } from './check/CheckFields.js';
import { SetFields } from './set/SetFields.js';
import { RequestFields } from './request/RequestFields.js';
import { QueueStatusFields } from './queue-status/QueueStatusFields.js';
import { HandoffFields } from './handoff/HandoffFields.js';
import { CallbackFields } from './callback/CallbackFields.js';
import { VoicemailFields } from './voicemail/VoicemailFields.js';
import { SubflowFields } from './subflow/SubflowFields.js';
import { RuleFields } from './rule/RuleFields.js';
import { ResumeFields } from './resume/ResumeFields.js';
import { NoteFields } from './note/NoteFields.js';
import type { FieldsProps } from './fields-props.js';
import { SayFields } from './say/SayFields.js';
import { StartFields } from './start/StartFields.js';

/** The form of each type, `<node>/<Node>Fields.tsx`. */
const nodeFields: { [Type in NodeType]: ComponentType<FieldsProps<Type>> } = {
  start: StartFields,
  say: SayFields,
  ask: AskFields,
  choose: ChooseFields,
  confirm: ConfirmFields,
  end: EndFields,
  check: CheckFields,
  set: SetFields,
  request: RequestFields,
  'queue-status': QueueStatusFields,
  handoff: HandoffFields,
  callback: CallbackFields,
  voicemail: VoicemailFields,
  subflow: SubflowFields,
  rule: RuleFields,
  resume: ResumeFields,
  note: NoteFields,
};

/** The fields of a node; the table's type guarantees that they fit. */
export function drawFields(props: FieldsProps<NodeType>): ReactNode {
  const fields = nodeFields[props.node.type] as ComponentType<FieldsProps<NodeType>>;
  return createElement(fields, props);
}
