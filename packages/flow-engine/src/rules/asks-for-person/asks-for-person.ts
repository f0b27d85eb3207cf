import type { Heard } from '../../listening/heard.js';
import type { TriggerOf } from '../live-rules.js';

/** The caller wants a human, in any words, or pressed the key for it. */
export const asksForPerson = (trigger: TriggerOf<'asks-for-person'>, heard: Heard): boolean =>
  heard.keys === null
    ? !heard.rejected && heard.meaning.wantsPerson
    : trigger.key !== null && heard.keys === trigger.key;
