import * as Y from 'yjs';
import { type Conflict, recordConflict } from './conflicts.js';
import { contentOf } from './content-of.js';
import { writeFields } from './document-maps.js';
import { origins } from './draft-document.js';
import { mergeChanges, placeOf } from './merge-changes.js';

/** What is drawn here, and beside it what the server has of it. */
export interface TwoSides {
  doc: Y.Doc;
  served: Y.Doc;
}

/** Whether something is drawn here that the server has not got. */
export const hasUnsent = ({ doc, served }: TwoSides): boolean => !Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(served));

/**
 * Takes in what the server tells. Where it meets unsent changes of one's own, both are put together by field; what both
 * changed is left as others see it and recorded as a conflict of `by`.
 */
export function mergeFromServer({ doc, served }: TwoSides, update: Uint8Array, by: Conflict['by']): void {
  if (!hasUnsent({ doc, served })) {
    Y.applyUpdate(doc, update, origins.server);
    Y.applyUpdate(served, update, origins.server);
    return;
  }
  const [base, mine] = [contentOf(served), contentOf(doc)];
  Y.applyUpdate(doc, update, origins.server);
  Y.applyUpdate(served, update, origins.server);
  const { writes, clashes } = mergeChanges(base, mine, contentOf(served));
  doc.transact(() => {
    for (const [path, fields] of writes) writeFields(doc, placeOf(path), fields);
    for (const clash of clashes) recordConflict(doc, clash, by);
  }, origins.merge);
}
