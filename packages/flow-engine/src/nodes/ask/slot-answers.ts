import type { AskNode } from '@baton/flow-schema';
import type { EntityValue } from '../../events/meaning.js';
import type { Heard } from '../../listening/heard.js';
import { coerceValue } from '../../state/coerce-value.js';
import { maskLastWords } from '../../turn/transcript.js';
import type { Turn } from '../../turn/turn.js';
import { isMasked, MASK, setVariable } from '../../turn/variables.js';
import { validAnswer } from '../valid-answer.js';

export interface SlotValue {
  slot: number;
  value: EntityValue;
}

/** What was heard for these slots, in their order. Of two slots of one entity the first gets the value. */
export function answersIn(turn: Turn, node: AskNode, slots: readonly number[], heard: Heard): SlotValue[] {
  const used = new Set<string>();
  const found: SlotValue[] = [];
  for (const slot of slots) {
    const settings = node.settings.slots[slot];
    if (settings === undefined || used.has(settings.entity)) continue;
    const value = validAnswer(turn.compiled, settings.entity, heard);
    const type = turn.compiled.variables.get(settings.variable)?.type;
    if (value === undefined || type === undefined || coerceValue(value, type) === null) continue;
    used.add(settings.entity);
    found.push({ slot, value });
  }
  // Keys are no words: the last ones said are not about them.
  if (
    heard.keys === null &&
    found.some(({ slot }) => isMasked(turn.compiled, node.settings.slots[slot]?.variable ?? ''))
  ) {
    maskLastWords(turn, MASK);
  }
  return found;
}

/** Keeps values in the slots' variables. */
export function takeAnswers(turn: Turn, node: AskNode, values: readonly SlotValue[]): void {
  for (const { slot, value } of values) {
    const settings = node.settings.slots[slot];
    if (settings) setVariable(turn, settings.variable, value);
  }
}
