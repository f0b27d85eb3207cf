import { texts } from '../texts.js';
import type { Refusal, SavingState } from './saving-state.js';

export const refusalWords = (why: Refusal): string => texts.sharing.refusals[why];

/** Where the draft stands, shortly. `missing` says where something is missing, if it is. */
export function stateWords(state: SavingState, missing: string | null): string {
  const words = texts.sharing;
  switch (state.phase) {
    case 'saved':
      return texts.draft.saved;
    case 'saving':
      return texts.draft.saving;
    case 'offline':
      if (!state.unsent) return words.offline;
      return state.kept ? words.keptHere : words.onlyOnThisPage;
    case 'incomplete':
      return words.incomplete(missing ?? texts.draft.invalidFlow);
    case 'refused':
      return texts.draft.notSaved(refusalWords(state.why));
  }
}

/** What happens to what is not sent when the page is left now. */
export const leaveWords = (state: SavingState): string =>
  'kept' in state && state.kept ? texts.sharing.leaveKept : texts.sharing.leaveLost;
