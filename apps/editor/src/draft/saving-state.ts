/**
 * Where the draft stands between this browser and the api. `revision` is the one that our changes are based on.
 * - `saved`: the api has what is on the canvas
 * - `changed`: something is not saved yet; it will be soon
 * - `saving`: on its way; `again` when more has changed meanwhile
 * - `not-saved`: refused or unreachable; `retry` when trying again may help without a change
 * - `conflict`: somebody else saved another revision; the user decides
 */
export type SavingState =
  | { phase: 'saved'; revision: number }
  | { phase: 'changed'; revision: number }
  | { phase: 'saving'; revision: number; again: boolean }
  | { phase: 'not-saved'; revision: number; reason: string; retry: boolean }
  | { phase: 'conflict'; revision: number };

export type SavingEvent =
  | { type: 'edited' }
  | { type: 'save-started' }
  | { type: 'save-succeeded'; revision: number }
  | { type: 'save-failed'; reason: string; retry: boolean }
  | { type: 'save-conflicted' }
  /** The user took the other revision: it is on the canvas now. */
  | { type: 'took-theirs'; revision: number }
  /** The user keeps their own, as the successor of the other revision. */
  | { type: 'kept-mine'; revision: number };

/** The next state; an event that means nothing in a state leaves it as it is. */
export function nextSavingState(state: SavingState, event: SavingEvent): SavingState {
  const { revision } = state;
  switch (event.type) {
    case 'edited':
      if (state.phase === 'conflict') return state;
      return state.phase === 'saving' ? { ...state, again: true } : { phase: 'changed', revision };
    case 'save-started':
      return state.phase === 'changed' || state.phase === 'not-saved'
        ? { phase: 'saving', revision, again: false }
        : state;
    case 'save-succeeded':
      if (state.phase !== 'saving') return state;
      return { phase: state.again ? 'changed' : 'saved', revision: event.revision };
    case 'save-failed':
      return state.phase === 'saving'
        ? { phase: 'not-saved', revision, reason: event.reason, retry: event.retry }
        : state;
    case 'save-conflicted':
      return state.phase === 'saving' ? { phase: 'conflict', revision } : state;
    case 'took-theirs':
      return state.phase === 'conflict' ? { phase: 'saved', revision: event.revision } : state;
    case 'kept-mine':
      return state.phase === 'conflict' ? { phase: 'changed', revision: event.revision } : state;
  }
}

export const isSaved = (state: SavingState): boolean => state.phase === 'saved';
