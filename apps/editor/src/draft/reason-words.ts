import { texts } from '../texts.js';
import type { SavingState } from './saving-state.js';

/** Why the draft is not saved. */
export function reasonWords(state: SavingState): string {
  if (state.phase === 'not-saved') return state.reason;
  return state.phase === 'conflict' ? texts.draft.conflictReason : texts.draft.stillSaving;
}
