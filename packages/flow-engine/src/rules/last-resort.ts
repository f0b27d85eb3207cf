import { LAST_RESORT_GOODBYE, LAST_RESORT_HANDOFF } from '../compile/last-resort-nodes.js';
import { speakText } from '../turn/speak.js';
import type { Turn } from '../turn/turn.js';
import { interrupt } from './interrupt.js';

export type LastResortReason = 'failure' | 'loop' | 'too-long' | 'care';

/**
 * What every flow has for a failure and a loop, whether drawn or not: an apology and a handoff or, when no person can
 * be reached, a goodbye that says what happens next. It is taken once; what goes wrong in it leads to the goodbye. Only a
 * vulnerable caller who speaks again after a goodbye (`care`) is handed over as often as they do.
 */
export function lastResort(turn: Turn, why: LastResortReason, label = ''): void {
  const { state, compiled } = turn;
  const mayBeTaken = state.lastResort === 'none' || why === 'care';
  const reachable = mayBeTaken && compiled.lastResortDestination !== null;
  turn.trace({
    kind: 'rule-fired',
    ruleId: `last-resort.${why}`,
    label,
    trigger: why,
    beaten: [],
    builtIn: true,
  });
  interrupt(turn);
  turn.stranded = false;
  state.interrupted = [];
  state.carried = null;
  state.lastResort = reachable ? 'handoff' : 'goodbye';
  if (reachable) {
    const { failure, loop, tooLong, puttingThrough } = compiled.texts;
    const words = { failure, loop, 'too-long': tooLong, care: puttingThrough };
    speakText(turn, LAST_RESORT_HANDOFF, words[why], why === 'care' ? 'calm' : 'apologetic');
  }
  turn.goTo(reachable ? LAST_RESORT_HANDOFF : LAST_RESORT_GOODBYE);
}
