import type { FlowNode, NodeType } from '@baton/flow-schema';
import type { ListeningPosition } from '../listening/listening-place.js';
import { askBehaviour } from './ask/ask-behaviour.js';
import { callbackBehaviour } from './callback/callback-behaviour.js';
import { checkBehaviour } from './check/check-behaviour.js';
import { chooseBehaviour } from './choose/choose-behaviour.js';
import { confirmBehaviour } from './confirm/confirm-behaviour.js';
import { endBehaviour } from './end/end-behaviour.js';
import { handoffBehaviour } from './handoff/handoff-behaviour.js';
import type { NodeBehaviour } from './node-behaviour.js';
import { noteBehaviour } from './note/note-behaviour.js';
import { queueStatusBehaviour } from './queue-status/queue-status-behaviour.js';
import { requestBehaviour } from './request/request-behaviour.js';
import { resumeBehaviour } from './resume/resume-behaviour.js';
import { ruleBehaviour } from './rule/rule-behaviour.js';
import { sayBehaviour } from './say/say-behaviour.js';
import { setBehaviour } from './set/set-behaviour.js';
import { voicemailBehaviour } from './voicemail/voicemail-behaviour.js';
import { strandedBehaviour } from './stranded-behaviour.js';
import { startBehaviour } from './start/start-behaviour.js';

type BehaviourOf = {
  [Type in NodeType]: NodeBehaviour<Type, Extract<ListeningPosition, { kind: Type }>>;
};

const behaviours: BehaviourOf = {
  start: startBehaviour,
  say: sayBehaviour,
  ask: askBehaviour,
  choose: chooseBehaviour,
  confirm: confirmBehaviour,
  check: checkBehaviour,
  set: setBehaviour,
  'queue-status': queueStatusBehaviour,
  handoff: handoffBehaviour,
  rule: ruleBehaviour,
  request: requestBehaviour,
  callback: callbackBehaviour,
  voicemail: voicemailBehaviour,
  subflow: strandedBehaviour,
  resume: resumeBehaviour,
  end: endBehaviour,
  note: noteBehaviour,
};

/** The behaviour of a node's type. */
export function behaviourOf(node: FlowNode): NodeBehaviour<NodeType, ListeningPosition> {
  // The table's type guarantees that its row fits the node; TypeScript cannot follow a union through it.
  return behaviours[node.type] as unknown as NodeBehaviour<NodeType, ListeningPosition>;
}
