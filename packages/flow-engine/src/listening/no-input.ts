import { fireFirst } from '../rules/fire-rule.js';
import { liveRules } from '../rules/live-rules.js';
import { silentTooOften } from '../rules/silence/silent-too-often.js';
import type { Turn } from '../turn/turn.js';
import { placeHere } from './place-here.js';
import { reprompt } from './reprompt.js';

/** The caller has said and pressed nothing. */
export function noInput(turn: Turn): void {
  const place = placeHere(turn);
  if (place === null) return;
  const { state } = turn;
  state.listening = null;
  state.silentInARow += 1;
  turn.conditionsDue = true;
  turn.trace({ kind: 'silence', nodeId: place.node.id });
  const fired = liveRules(turn, 'silence').filter(({ settings }) => silentTooOften(settings.trigger, state));
  if (fired.length > 0) state.silentInARow = 0;
  if (!fireFirst(turn, fired)) reprompt(turn, 'silence');
}
