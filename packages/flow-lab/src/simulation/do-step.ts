import type { ActionStep } from './action-step.js';
import {
  callerHangsUp,
  callerInterrupts,
  callerPresses,
  callerSays,
  callerSaysNothing,
  expectGoingOn,
} from './caller-actions.js';
import type { VirtualCall } from './virtual-call.js';
import {
  agentHangsUp,
  callbackAnswers,
  callerStays,
  messageEnds,
  queueSays,
  requestAnswers,
  transferEnds,
} from './world-actions.js';

/**
 * One step of the caller or of the world.
 * @throws LabError `cannot-happen`
 */
export function doStep(call: VirtualCall, step: ActionStep): void {
  switch (step.step) {
    case 'caller-says':
      return callerSays(call, step.text, step.heard);
    case 'caller-says-nothing':
      return callerSaysNothing(call, step.times);
    case 'caller-presses':
      return callerPresses(call, step.keys, step.afterMs);
    case 'caller-interrupts':
      return callerInterrupts(call, step.text, step.afterMs);
    case 'caller-hangs-up':
      expectGoingOn(call);
      return callerHangsUp(call);
    case 'time-passes':
      expectGoingOn(call);
      return call.runTo(call.world.at + step.ms);
    case 'request-answers':
      return requestAnswers(call, step);
    case 'request-fails':
      return requestAnswers(call, step);
    case 'queue-says':
      return queueSays(call, step);
    case 'transfer-ends':
      return transferEnds(call, step.with);
    case 'caller-stays':
      return callerStays(call);
    case 'agent-hangs-up':
      return agentHangsUp(call);
    case 'callback-answers':
      return callbackAnswers(call, step.booked);
    case 'message-ends':
      return messageEnds(call, step.spokenMs);
    case 'fails':
      expectGoingOn(call);
      return call.send({ type: 'failure', kind: step.kind, detail: '' });
  }
}
