import { z } from 'zod';
import { askNodeSchema, askOutcomes } from './ask/ask-node.js';
import { callbackNodeSchema, callbackOutcomes } from './callback/callback-node.js';
import { checkNodeSchema, checkOutcomes } from './check/check-node.js';
import { chooseNodeSchema, chooseOutcomes } from './choose/choose-node.js';
import { confirmNodeSchema, confirmOutcomes } from './confirm/confirm-node.js';
import { endNodeSchema, endOutcomes } from './end/end-node.js';
import { handoffNodeSchema, handoffOutcomes } from './handoff/handoff-node.js';
import { noteNodeSchema, noteOutcomes } from './note/note-node.js';
import { queueStatusNodeSchema, queueStatusOutcomes } from './queue-status/queue-status-node.js';
import { requestNodeSchema, requestOutcomes } from './request/request-node.js';
import { resumeNodeSchema, resumeOutcomes } from './resume/resume-node.js';
import { ruleNodeSchema, ruleOutcomes } from './rule/rule-node.js';
import { sayNodeSchema, sayOutcomes } from './say/say-node.js';
import { setNodeSchema, setOutcomes } from './set/set-node.js';
import { startNodeSchema, startOutcomes } from './start/start-node.js';
import { subflowNodeSchema, subflowOutcomes } from './subflow/subflow-node.js';
import { voicemailNodeSchema, voicemailOutcomes } from './voicemail/voicemail-node.js';

/** Every kind of node, told apart by `type`. */
export const flowNodeSchema = z.discriminatedUnion('type', [
  startNodeSchema,
  sayNodeSchema,
  askNodeSchema,
  chooseNodeSchema,
  confirmNodeSchema,
  checkNodeSchema,
  setNodeSchema,
  requestNodeSchema,
  queueStatusNodeSchema,
  handoffNodeSchema,
  callbackNodeSchema,
  voicemailNodeSchema,
  subflowNodeSchema,
  ruleNodeSchema,
  resumeNodeSchema,
  endNodeSchema,
  noteNodeSchema,
]);
export type FlowNode = z.infer<typeof flowNodeSchema>;
export type NodeType = FlowNode['type'];

type OutcomesOf = { [Type in NodeType]: (node: Extract<FlowNode, { type: Type }>) => string[] };

const outcomesByType: OutcomesOf = {
  start: startOutcomes,
  say: sayOutcomes,
  ask: askOutcomes,
  choose: chooseOutcomes,
  confirm: confirmOutcomes,
  check: checkOutcomes,
  set: setOutcomes,
  request: requestOutcomes,
  'queue-status': queueStatusOutcomes,
  handoff: handoffOutcomes,
  callback: callbackOutcomes,
  voicemail: voicemailOutcomes,
  subflow: subflowOutcomes,
  rule: ruleOutcomes,
  resume: resumeOutcomes,
  end: endOutcomes,
  note: noteOutcomes,
};

/** The named outcomes by which edges may leave a node; they follow from its settings. */
export function outcomesOf(node: FlowNode): string[] {
  // TypeScript cannot see that the table's row is the node's own type; the table's type above guarantees it.
  return (outcomesByType[node.type] as (node: FlowNode) => string[])(node);
}
