import { createContext, useContext } from 'react';
import type { SharedDraft } from './shared-draft.js';

export const SharedDraftContext = createContext<SharedDraft | null>(null);

/** The draft that is open. @throws Error outside of a flow's page */
export function useSharedDraft(): SharedDraft {
  const shared = useContext(SharedDraftContext);
  if (shared === null) throw new Error('no draft is open here');
  return shared;
}
