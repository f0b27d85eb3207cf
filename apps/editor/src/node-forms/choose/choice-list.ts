import type { Choice } from '@baton/flow-schema';
import { texts } from '../../texts.js';

/** Keys of a phone, in the order of a menu. */
export const KEYS = [...'1234567890*#'];

/** A way on that is not there yet: an id of its own, and the first key that is free where keys are used. */
export function newChoice(choices: readonly Choice[]): Choice {
  const taken = new Set(choices.map(({ id }) => id));
  let number = choices.length + 1;
  while (taken.has(`choice-${number}`)) number += 1;
  const usesKeys = choices.some(({ key }) => key !== undefined);
  const key = usesKeys ? freeKeys(choices)[0] : undefined;
  return {
    id: `choice-${number}`,
    label: texts.words.choose.newLabel,
    intents: [],
    ...(key === undefined ? {} : { key }),
  };
}

/** Keys that no other choice has. `own` keeps its key. */
export function freeKeys(choices: readonly Choice[], own?: string): string[] {
  const taken = new Set(choices.map(({ key }) => key));
  return KEYS.filter((key) => key === own || !taken.has(key));
}
