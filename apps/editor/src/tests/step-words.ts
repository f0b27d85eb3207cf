import type { FlowDefinition, TestStep } from '@baton/flow-schema';
import { nodeName } from '../node-forms/node-forms.js';
import { secondsWords, variableWords } from '../node-forms/words.js';
import { resultWords } from '../calls/result-words.js';
import { drawnNodeOf } from '../simulator/marks-of-call.js';
import { texts } from '../texts.js';

/** A step of a test case as an analyst reads it. */
export function stepWords(step: TestStep, flow: FlowDefinition): string {
  const words = texts.tests.steps;
  switch (step.step) {
    case 'caller-says':
      return words.says(step.text, step.heard === 'clearly' ? '' : texts.simulator.say.heardAs[step.heard]);
    case 'caller-says-nothing':
      return words.silent(step.times);
    case 'caller-presses':
      return words.presses(step.keys);
    case 'caller-interrupts':
      return words.interrupts(step.text);
    case 'caller-hangs-up':
      return words.hangsUp;
    case 'time-passes':
      return words.timePasses(secondsWords(step.ms));
    case 'request-answers':
      return words.requestAnswers(step.status);
    case 'request-fails':
      return words.requestFails(texts.simulator.outside.failure[step.failure]);
    case 'queue-says':
      return words.queueSays(step.queue ?? '', texts.simulator.outside.queueIs[step.status], step.waitMinutes ?? 0);
    case 'transfer-ends':
      return words.transferEnds(transferWords(step.with));
    case 'caller-stays':
      return words.stays;
    case 'agent-hangs-up':
      return texts.simulator.say.agentHangsUp;
    case 'callback-answers':
      return step.booked ? words.booked : words.notBooked;
    case 'message-ends':
      return step.spokenMs > 0 ? words.messageLeft(secondsWords(step.spokenMs)) : words.noMessage;
    case 'fails':
      return words.fails(texts.failures[step.kind]);
    default:
      return expectationWords(step, flow);
  }
}

type Expectation = Extract<TestStep, { step: `expect-${string}` }>;

function expectationWords(step: Expectation, flow: FlowDefinition): string {
  const words = texts.tests.steps;
  switch (step.step) {
    case 'expect-prompt':
      return words.heard(step.contains);
    case 'expect-no-prompt':
      return words.notHeard(step.contains);
    case 'expect-tone':
      return words.tone(step.tone);
    case 'expect-node':
      return words.at(placeWords(flow, step.node));
    case 'expect-path':
      return words.path(step.nodes.map((nodeId) => placeWords(flow, nodeId)).join(' → '));
    case 'expect-rule':
      return words.rule(placeWords(flow, step.rule));
    case 'expect-variable':
      return step.is === null
        ? words.noValue(variableWords(flow, step.variable))
        : words.value(variableWords(flow, step.variable), String(step.is));
    case 'expect-care':
      return step.care === 'none' ? words.noCare : texts.simulator.inside.care[step.care];
    case 'expect-handoff':
      return words.handoff(
        step.queue ?? '',
        step.way === undefined ? '' : words.ways[step.way],
        Object.keys(step.context).length,
      );
    case 'expect-request':
      return words.request(step.contains);
    case 'expect-result':
      return words.result(resultWords(step.result));
    case 'expect-going-on':
      return words.goesOn;
  }
}

/** The name of a node, or of the one that runs it. */
export function placeWords(flow: FlowDefinition, nodeId: string): string {
  const node = flow.nodes.find(({ id }) => id === drawnNodeOf(nodeId));
  return node === undefined ? nodeId : nodeName(node);
}

function transferWords(status: number): string {
  const known: Readonly<Record<number, string>> = texts.simulator.outside.transferEnds;
  return known[status] ?? String(status);
}
