import type { AskNode } from '@baton/flow-schema';
import { coerceValue } from '../../state/coerce-value.js';
import type { PositionOf } from '../../state/engine-state.js';
import { spokenList, spokenValue } from '../../templates/spoken-value.js';
import { speakText } from '../../turn/speak.js';
import type { Turn } from '../../turn/turn.js';
import { isMasked, MASK } from '../../turn/variables.js';

export const readBackSlots = (at: PositionOf<'ask'>): number[] => at.unsure.map(({ slot }) => slot);

/** "I heard four. Is that right?" */
export function askReadBack(turn: Turn, node: AskNode, at: PositionOf<'ask'>): void {
  const { texts, variables } = turn.compiled;
  const parts = at.unsure.flatMap(({ slot, value }) => {
    const name = node.settings.slots[slot]?.variable ?? '';
    const variable = variables.get(name);
    const kept = variable ? coerceValue(value, variable.type) : null;
    if (!variable || kept === null) return [];
    const spoken = spokenValue(kept, variable.type, texts);
    return [{ spoken, record: isMasked(turn.compiled, name) ? MASK : spoken }];
  });
  const say = at.misses.misunderstanding > 0 ? texts.yesOrNo : texts.readBack;
  const list = (values: string[]) => spokenList(values, texts);
  const record = say(list(parts.map((part) => part.record)));
  speakText(turn, node.id, say(list(parts.map((part) => part.spoken))), 'neutral', record);
}
