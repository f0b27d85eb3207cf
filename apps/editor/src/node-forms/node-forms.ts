import type { FlowDefinition, FlowNode, NodeType } from '@baton/flow-schema';
import { texts } from '../texts.js';
import { askForm } from './ask/ask-form.js';
import { callbackForm } from './callback/callback-form.js';
import { checkForm } from './check/check-form.js';
import { chooseForm } from './choose/choose-form.js';
import { confirmForm } from './confirm/confirm-form.js';
import { endForm } from './end/end-form.js';
import { handoffForm } from './handoff/handoff-form.js';
import type { NodeForm } from './node-form.js';
import { noteForm } from './note/note-form.js';
import { queueStatusForm } from './queue-status/queue-status-form.js';
import { requestForm } from './request/request-form.js';
import { resumeForm } from './resume/resume-form.js';
import { ruleForm } from './rule/rule-form.js';
import { sayForm } from './say/say-form.js';
import { setForm } from './set/set-form.js';
import { startForm } from './start/start-form.js';
import { subflowForm } from './subflow/subflow-form.js';
import { voicemailForm } from './voicemail/voicemail-form.js';

export const nodeForms: { [Type in NodeType]: NodeForm<Type> } = {
  start: startForm,
  say: sayForm,
  ask: askForm,
  choose: chooseForm,
  confirm: confirmForm,
  check: checkForm,
  set: setForm,
  request: requestForm,
  'queue-status': queueStatusForm,
  handoff: handoffForm,
  callback: callbackForm,
  voicemail: voicemailForm,
  subflow: subflowForm,
  rule: ruleForm,
  resume: resumeForm,
  end: endForm,
  note: noteForm,
};

/** The form of a node's type, as one that takes any node: the table's type guarantees that they fit. */
export function formOf(node: FlowNode): NodeForm<NodeType> {
  return nodeForms[node.type] as unknown as NodeForm<NodeType>;
}

/** What a node is called: its own label, else what its type is called. */
export const nodeName = (node: FlowNode): string => node.label.trim() || formOf(node).title;

export const lineOf = (node: FlowNode, flow: FlowDefinition): string => formOf(node).line(node, flow);

/** An outcome as the analyst reads it: "Caller says nothing", not `silence`. */
export function outcomeWords(node: FlowNode, outcome: string, flow: FlowDefinition): string {
  return formOf(node).outcomeLabel?.(node, outcome, flow) || texts.outcomes[outcome] || outcome;
}
