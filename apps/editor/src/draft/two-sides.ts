import { diffFlows, type FlowChange } from '@baton/flow-schema';
import { type Conflict, decideConflict, DraftDocument, origins } from '@baton/shared-draft';
import * as Y from 'yjs';

/** What a choice would change, from what stands now to what the other one has written; each in an analyst's words. */
export function twoSides(doc: Y.Doc, conflict: Conflict): FlowChange[] {
  try {
    return diffFlows(chosen(doc, conflict, 'theirs'), chosen(doc, conflict, 'mine'));
  } catch {
    // What somebody has written is no flow at the moment, so that it cannot be compared.
    return [];
  }
}

function chosen(doc: Y.Doc, conflict: Conflict, choice: 'mine' | 'theirs') {
  const copy = new DraftDocument();
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(doc), origins.server);
  decideConflict(copy.doc, conflict, choice);
  return copy.definition();
}
