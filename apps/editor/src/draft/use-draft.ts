import { useEffect } from 'react';
import { guardLeaving } from '../routing/navigation.js';
import type { DraftSaving } from './draft-saving.js';
import type { DraftStore } from './draft-store.js';
import { mayLeave } from './leave-decision.js';
import { isSafe } from './saving-state.js';
import { useSharedDraft } from './shared-draft-context.js';

/** The draft of the flow whose page is open: it saves itself, and asks before unsaved work is left. */
export function useDraft(): { draft: DraftStore; saving: DraftSaving } {
  const { draft, saving } = useSharedDraft();

  useEffect(() => {
    const release = guardLeaving(() => mayLeave(saving));
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSafe(saving.states.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      release();
      window.removeEventListener('beforeunload', warn);
    };
  }, [saving]);

  return { draft, saving };
}
