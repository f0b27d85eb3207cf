import { LAST_RESORT_GOODBYE, LAST_RESORT_HANDOFF } from './compile/last-resort-nodes.js';
import { behaviourOf } from './nodes/behaviours.js';
import { fireConditions } from './rules/condition/fire-conditions.js';
import { fireFailure } from './rules/fire-failure.js';
import { fireFirst } from './rules/fire-rule.js';
import { lastResort } from './rules/last-resort.js';
import { liveRules } from './rules/live-rules.js';
import { visitedTooOften } from './rules/loop/visited-too-often.js';
import { countOf, countOneMore } from './state/counts.js';
import type { Position } from './state/engine-state.js';
import type { Turn } from './turn/turn.js';

/** More nodes than this in one transition are a loop that no caller is in. */
const MOST_STEPS = 200;
/** A loop rule whose own way loops is not followed for ever. */
const MOST_LOOPS = 3;

/** Enters node after node until the caller has something to hear, to answer or to wait for. */
export function walk(turn: Turn): void {
  while (turn.state.phase === 'talking') {
    if (turn.stranded) fireFailure(turn, 'runtime');
    else if (turn.resume !== null) comeBack(turn, turn.resume);
    else if (turn.next === null) return;
    else if (!(turn.conditionsDue && fireConditions(turn))) enter(turn, turn.next);
  }
}

function enter(turn: Turn, nodeId: string): void {
  const plan = turn.planOf(nodeId);
  if (plan === undefined) {
    turn.next = null;
    turn.stranded = true;
    return;
  }
  if (loops(turn, nodeId)) return;
  turn.next = null;
  forgetLeftSubflows(turn, nodeId);
  turn.emit(plan.entered);
  behaviourOf(plan.node).enter(turn, plan.node);
}

/**
 * A sub-flow's rule whose way has led out of the sub-flow interrupts nothing any more: what it interrupted has ended
 * with the sub-flow. (A linked id begins with that of the site, up to its last full stop.)
 */
function forgetLeftSubflows({ state }: Turn, nodeId: string): void {
  const inside = ({ ruleId }: { ruleId: string }) => nodeId.startsWith(ruleId.slice(0, ruleId.lastIndexOf('.') + 1));
  const last = state.interrupted.findLastIndex(inside);
  if (last < state.interrupted.length - 1) state.interrupted = state.interrupted.slice(0, last + 1);
}

function comeBack(turn: Turn, position: Position): void {
  turn.resume = null;
  turn.next = position.nodeId;
  const plan = turn.planOf(position.nodeId);
  const resume = plan && behaviourOf(plan.node).resume;
  if (!plan || !resume || position.kind === 'entering') return;
  if (loops(turn, position.nodeId)) return;
  turn.next = null;
  turn.emit(plan.entered);
  resume(turn, plan.node, position);
}

/** Counts the visit, and leads out when there were too many. */
function loops(turn: Turn, nodeId: string): boolean {
  if (nodeId === LAST_RESORT_HANDOFF || nodeId === LAST_RESORT_GOODBYE) return false;
  const { state } = turn;
  state.visits = countOneMore(state.visits, nodeId);
  const visits = countOf(state.visits, nodeId);
  turn.steps += 1;
  if (turn.steps > MOST_STEPS || state.loops >= MOST_LOOPS) {
    lastResort(turn, 'loop');
    return true;
  }
  const fired = liveRules(turn, 'loop').filter(({ settings }) => visitedTooOften(settings.trigger, visits));
  if (fired.length === 0) {
    if (visits <= turn.settingsAt(nodeId).nodeVisits) return false;
    lastResort(turn, 'loop');
    return true;
  }
  state.loops += 1;
  state.visits = [];
  return fireFirst(turn, fired);
}
