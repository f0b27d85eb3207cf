import { fireConditions } from '../rules/condition/fire-conditions.js';
import { speak } from '../turn/speak.js';
import type { Turn } from '../turn/turn.js';
import { listen } from './listen.js';
import type { ListeningPosition } from './listening-place.js';
import { placeHere } from './place-here.js';

/**
 * Asks again after a miss, by the ladder's step for it, or gives up. A caller who is marked vulnerable or sensitive is
 * asked once less.
 */
export function reprompt(turn: Turn, miss: 'silence' | 'misunderstanding'): void {
  const place = placeHere(turn);
  if (place === null) return;
  // The time or the topic may have made one true.
  if (turn.conditionsDue && fireConditions(turn)) return;
  const { node, listens } = place;
  const misses = { ...place.at.misses, [miss]: place.at.misses[miss] + 1 };
  const at: ListeningPosition = { ...place.at, misses };
  turn.state.position = at;
  const { reprompts } = turn.settingsAt(node.id);
  const allowed = turn.state.care === null ? reprompts : Math.max(0, reprompts - 1);
  if (misses[miss] > allowed) return turn.leave(node.id, miss);
  const ladder = listens.ladders(node)[miss];
  const step = Math.min(misses[miss], ladder.length) - 1;
  const prompt = ladder[step];
  if (prompt) speak(turn, node.id, `${miss} ${step}`, prompt);
  if (!prompt || listens.repeatsQuestion(at)) listens.ask(turn, node, at);
  turn.state.askedWhetherThere = miss === 'silence';
  listen(turn, node, listens.answers(turn, node, at));
}
