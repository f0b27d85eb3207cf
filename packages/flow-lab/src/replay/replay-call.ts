import type { CallTrace, Effect, TraceStep } from '@baton/flow-engine';
import { conversationOf, linesOfEffect } from '../conversation/conversation.js';
import type { Line } from '../conversation/line.js';
import type { PreparedFlow } from '../prepared-flow.js';
import { AfterParting } from './after-parting.js';
import { DraftCall } from './draft-call.js';
import { InStep } from './in-step.js';
import { RecordedCall } from './recorded-call.js';
import type { NextThere, Parting, ReplayedCall } from './replayed-call.js';
import { wayOf } from './way-of.js';

/** Lines of a conversation that are shown from before the parting, and after it. */
const LINES_BEFORE = 6;
const LINES_AFTER = 4;
const STEPS_AFTER = 6;

/** Runs one recorded call on the draft. */
export function replayCall(flow: PreparedFlow, trace: CallTrace, otherWords: boolean): ReplayedCall {
  const { callId, steps, result } = trace;
  const draft = new DraftCall(flow);
  const parted = new InStep(draft, otherWords).run(steps);
  const handedOver = steps.some(({ effects }) => effects.some(({ type }) => type === 'transfer'));
  if (parted === null) {
    const results = { recorded: result, draft: result };
    return { callId, parting: null, followed: 'to-the-end', result: results, handoff: 'same' };
  }
  const parting = partingOf(steps, parted.step, parted.draft, draft);
  const used = parted.told ? parted.step : parted.step - 1;
  const followed = new AfterParting(draft, new RecordedCall(trace), used, otherWords).follow();
  return {
    callId,
    parting,
    followed,
    result: { recorded: result, draft: draft.result },
    handoff: handoffOf(handedOver, draft.handedOver, followed === 'to-the-end' || followed === 'to-a-handoff'),
  };
}

function handoffOf(before: boolean, now: boolean, known: boolean): ReplayedCall['handoff'] {
  if (before && now) return 'same';
  if (now) return 'gained';
  if (!known) return 'unknown';
  return before ? 'lost' : 'same';
}

function partingOf(steps: readonly TraceStep[], step: number, effects: readonly Effect[], draft: DraftCall): Parting {
  const before = steps.slice(0, step);
  const event = steps[step]?.event;
  const lines = conversationOf(before.slice(-40)).slice(-LINES_BEFORE);
  const own = event === undefined ? [] : conversationOf([{ event, effects: [] }]);
  return {
    step,
    nodeId: lastNode(before),
    before: [...lines, ...own],
    recorded: {
      way: wayOf(steps[step]?.effects ?? []),
      conversation: [
        ...(steps[step]?.effects.flatMap(linesOfEffect) ?? []),
        ...conversationOf(steps.slice(step + 1, step + 1 + STEPS_AFTER)),
      ].slice(0, LINES_AFTER),
    },
    draft: draftNext(effects, draft),
  };
}

/** What the draft does; where the event does not fit, what it asks instead. */
function draftNext(effects: readonly Effect[], { listening, state }: DraftCall): NextThere {
  if (effects.length > 0)
    return { way: wayOf(effects), conversation: effects.flatMap(linesOfEffect).slice(0, LINES_AFTER) };
  const nodeId = listening?.nodeId ?? state.position?.nodeId;
  const last = state.transcript.findLast(({ who }) => who === 'assistant');
  const conversation: Line[] = last ? [{ who: 'assistant', code: 'said', text: last.text }] : [];
  return { way: nodeId === undefined ? [] : [{ kind: 'asks', nodeId }], conversation };
}

function lastNode(steps: readonly TraceStep[]): string | null {
  for (let step = steps.length - 1; step >= 0; step -= 1) {
    const entered = steps[step]?.effects.findLast(
      (effect) => effect.type === 'trace' && effect.entry.kind === 'node-entered',
    );
    if (entered?.type === 'trace' && entered.entry.kind === 'node-entered') return entered.entry.nodeId;
  }
  return null;
}
