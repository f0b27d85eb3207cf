import { transferOutcomeOf } from '@baton/flow-engine';
import { LabError } from '../lab-error.js';
import type { ActionStep } from './action-step.js';
import { answer, answerCallback, answerQueue, answerRequest } from './answers.js';
import { expectGoingOn, leaveMessage } from './caller-actions.js';
import type { VirtualCall } from './virtual-call.js';
import type { OpenKind, OpenOf, ToldRequest } from './world.js';

type StepOf<Step extends ActionStep['step']> = Extract<ActionStep, { step: Step }>;

/** From now on the queue stands so; what asks for it gets this answer. */
export function queueSays(call: VirtualCall, step: StepOf<'queue-says'>): void {
  expectGoingOn(call);
  const { queue, status, waitMinutes, position, agents } = step;
  const estimatedWaitMs = waitMinutes === null ? null : Math.round(waitMinutes * 60_000);
  const state = { status, agentsAvailable: agents, position, estimatedWaitMs };
  call.change({ queues: { ...call.world.queues, [queue ?? '*']: state } });
  for (const asked of call.world.open) {
    if (asked.kind === 'queue' && (queue === undefined || asked.effect.queue === queue))
      answerQueue(call, asked, state);
  }
}

/** Answers the request that is under way, or else the next one. */
export function requestAnswers(call: VirtualCall, told: ToldRequest): void {
  expectGoingOn(call);
  const asked = openOf(call, 'request');
  if (asked) answerRequest(call, asked, told);
  else call.change({ toldRequests: [...call.world.toldRequests, told] });
}

/** Answers the booking that is under way, or else the next one. */
export function callbackAnswers(call: VirtualCall, booked: boolean): void {
  expectGoingOn(call);
  const asked = openOf(call, 'callback');
  if (asked) answerCallback(call, asked, booked);
  else call.change({ toldCallbacks: [...call.world.toldCallbacks, booked] });
}

export function messageEnds(call: VirtualCall, spokenMs: number): void {
  call.runUntil(() => call.world.prompts.length === 0);
  const recording = openOf(call, 'recording');
  if (!recording) throw new LabError('cannot-happen', { why: 'no-recording' });
  leaveMessage(call, recording, spokenMs);
}

/** The way of the handoff that is under way ends; an agent who has answered is joined when the prompt has been said. */
export function transferEnds(call: VirtualCall, sipStatus: number): void {
  const { id, effect } = underWay(call);
  const outcome = transferOutcomeOf(sipStatus);
  const joins = outcome === 'connected' && effect.way !== 'refer';
  if (joins) {
    call.send({ type: 'transfer-progress', transferId: id, stage: 'answered', sipStatus });
    call.stopSpeaking('stopped', 1);
  }
  const [prompt] = call.world.prompts;
  const quietAt = joins && prompt ? call.world.promptSince + prompt.durationMs : call.world.at;
  answer(call, id, quietAt, { type: 'transfer-ended', transferId: id, outcome, sipStatus });
}

export function callerStays(call: VirtualCall): void {
  const { id } = underWay(call);
  answer(call, id, 0, { type: 'transfer-ended', transferId: id, outcome: 'stayed', sipStatus: null });
}

export function agentHangsUp(call: VirtualCall): void {
  const at = call.engine.position;
  if (!call.world.joined || at?.kind !== 'handoff') {
    throw new LabError('cannot-happen', { why: 'no-agent' });
  }
  call.change({ joined: false });
  call.send({ type: 'caller-returned', transferId: at.transferId });
}

function underWay(call: VirtualCall): OpenOf<'transfer'> {
  const asked = openOf(call, 'transfer');
  if (!asked) throw new LabError('cannot-happen', { why: 'no-handoff' });
  return asked;
}

function openOf<Kind extends OpenKind>(call: VirtualCall, kind: Kind): OpenOf<Kind> | undefined {
  return call.world.open.find((asked): asked is OpenOf<Kind> => asked.kind === kind);
}
