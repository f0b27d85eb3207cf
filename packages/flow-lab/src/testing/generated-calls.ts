import type { CallTrace } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { LabError } from '../lab-error.js';
import { type PreparedFlow, prepareFlow } from '../prepared-flow.js';
import type { ActionStep } from '../simulation/action-step.js';
import { Simulation } from '../simulation/simulation.js';

/** Numbers 0…1 that are the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ANSWERS = [
  ...['yes', 'yes please', 'no', 'no, five people', 'four', 'twelve', 'tomorrow', 'at seven', 'half past eight'],
  ...['Smith', 'for six people tomorrow at eight', 'can I talk to somebody', 'one moment', 'what did you say'],
  ...['blue cheese aeroplane', 'that is all, thank you'],
];

const LONGEST = 40;

/** Calls on a flow as callers and systems would have them by chance; the same for the same seed. */
export function generatedCalls(flow: FlowDefinition | PreparedFlow, count: number, seed = 1): CallTrace[] {
  const prepared = prepareFlow(flow);
  return Array.from({ length: count }, (_, index) =>
    generatedCall(prepared, index, chanceFrom(seed * 1_000_003 + index)),
  );
}

function generatedCall(flow: PreparedFlow, index: number, chance: () => number): CallTrace {
  const call = new Simulation(flow, { callId: `call-${index}`, seed: Math.floor(chance() * 1_000), untold: 'wait' });
  for (let turn = 0; turn < LONGEST && call.view.over === null; turn += 1) {
    try {
      call.do(nextAction(call, chance));
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
    }
  }
  if (call.view.over === null) call.do({ step: 'caller-hangs-up' });
  return call.trace;
}

function nextAction(call: Simulation, chance: () => number): ActionStep {
  const [asked] = call.open;
  const often = chance();
  if (often < 0.02) return { step: 'caller-hangs-up' };
  if (asked?.kind === 'queue') return queueStands(chance);
  if (asked?.kind === 'request')
    return { step: 'request-answers', status: often < 0.8 ? 200 : 503, body: '{}', afterMs: 300 };
  if (asked?.kind === 'callback') return { step: 'callback-answers', booked: often < 0.9 };
  if (asked?.kind === 'recording') return { step: 'message-ends', spokenMs: often < 0.8 ? 6_000 : 0 };
  if (asked?.kind === 'transfer') {
    if (often < 0.3) return { step: 'time-passes', ms: 4_000 };
    return { step: 'transfer-ends', with: oneOf(chance, [200, 200, 486, 480, 603]) };
  }
  if (!call.view.listening) return often < 0.5 ? { step: 'agent-hangs-up' } : { step: 'caller-hangs-up' };
  if (often < 0.1) return { step: 'caller-says-nothing', times: 1 };
  if (often < 0.16) return { step: 'caller-presses', keys: oneOf(chance, ['1', '2', '0', '4']) };
  const intent = oneOf(chance, call.flow.drawn.intents);
  const text = often < 0.45 && intent ? oneOf(chance, intent.examples) : oneOf(chance, ANSWERS);
  if (often > 0.9) return { step: 'caller-interrupts', text, afterMs: 400 };
  return { step: 'caller-says', text, heard: often > 0.86 ? 'unsurely' : 'clearly' };
}

function queueStands(chance: () => number): ActionStep {
  const status = oneOf(chance, ['available', 'waiting', 'waiting', 'closed', 'unknown'] as const);
  const waitMinutes = status === 'waiting' ? 1 + Math.floor(chance() * 9) : null;
  return { step: 'queue-says', status, waitMinutes, position: null, agents: null };
}

function oneOf<Value>(chance: () => number, values: readonly Value[]): Value {
  return values[Math.floor(chance() * values.length)] as Value;
}
