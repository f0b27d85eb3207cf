import { useEffect, useState } from 'react';
import type { FlowWithDraft } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { guardLeaving } from '../routing/navigation.js';
import { startDraftSaving, type DraftSaving, type Schedule } from './draft-saving.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { mayLeave } from './leave-decision.js';
import { isSaved } from './saving-state.js';

const schedule: Schedule = (task, ms) => {
  const timer = window.setTimeout(task, ms);
  return () => window.clearTimeout(timer);
};

/** The draft of one flow while its page is open: it saves itself, and asks before unsaved work is left. */
export function useDraft(flow: FlowWithDraft): { draft: DraftStore; saving: DraftSaving } {
  const [work] = useState(() => {
    const draft = createDraftStore(flow.draft.definition, () => performance.now());
    const routes = {
      save: batonApi.saveDraft.bind(null, flow.id),
      load: async () => (await batonApi.flow(flow.id)).draft,
    };
    return { draft, saving: startDraftSaving(draft, flow.draft.revision, routes, schedule) };
  });

  useEffect(() => {
    const release = guardLeaving(() => mayLeave(work.saving));
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved(work.saving.states.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      release();
      window.removeEventListener('beforeunload', warn);
      work.saving.stop();
    };
  }, [work]);

  return work;
}
