import type { Intent } from '@baton/flow-schema';
import type { Heard } from '../../listening/heard.js';
import type { TriggerOf } from '../live-rules.js';

/** An intent was heard that the rule names or, when it names none, that is marked vulnerable or sensitive. */
export function topicHeard(trigger: TriggerOf<'topic'>, heard: Heard, intents: ReadonlyMap<string, Intent>): boolean {
  const name = heard.rejected ? undefined : heard.meaning.intent?.name;
  if (name === undefined) return false;
  if (trigger.intents.length > 0) return trigger.intents.includes(name);
  return intents.get(name)?.care !== undefined;
}
