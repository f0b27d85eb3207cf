import * as Y from 'yjs';
import { type Conflict, recordConflict } from './conflicts.js';
import { contentOf } from './content-of.js';
import { conflictMap, writeFields } from './document-maps.js';
import { origins } from './draft-document.js';
import { clashesOf, mergeChanges, placeOf } from './merge-changes.js';
import { hasUnsent, type TwoSides } from './merge-from-server.js';

/**
 * The same fields and the same open questions in a new document, without the traces of all that was there before. It has
 * nothing in common with the old one: neither takes in changes of the other.
 */
export function madeAnew(doc: Y.Doc): Y.Doc {
  const fresh = new Y.Doc();
  fresh.transact(() => {
    for (const [path, fields] of contentOf(doc)) writeFields(fresh, placeOf(path), fields);
    for (const [id, question] of conflictMap(doc).entries()) conflictMap(fresh).set(id, question);
  }, origins.server);
  return fresh;
}

/** What was sent in an epoch and never answered. */
export interface Unanswered {
  updates: readonly Uint8Array[];
  /** The state vector with which that epoch ended: some of them may have come before. */
  before: Uint8Array;
}

/**
 * Both sides anew, from a document of another epoch, with what was drawn here and not sent. What had come, but says
 * something else in the new document, is asked about: whether that was written before or after mine nobody can tell.
 *
 * @param state the whole document as the server has it
 * @param by whose the unsent changes are
 */
export function beginAnew(sides: TwoSides, state: Uint8Array, by: Conflict['by'], unanswered?: Unanswered): TwoSides {
  const next = { doc: new Y.Doc(), served: new Y.Doc() };
  for (const doc of [next.doc, next.served]) Y.applyUpdate(doc, state, origins.server);
  if (unanswered !== undefined) {
    const known = contentOf(sides.served);
    serveWhatHadCome(sides.served, unanswered);
    const clashes = clashesOf(known, contentOf(sides.served), contentOf(next.served));
    next.doc.transact(() => clashes.forEach((clash) => recordConflict(next.doc, clash, by)), origins.merge);
  }
  carryOver(sides, next.doc, by);
  return next;
}

function serveWhatHadCome(served: Y.Doc, { updates, before }: Unanswered): void {
  const had = Y.decodeStateVector(before);
  for (const update of updates) {
    const ends = [...Y.parseUpdateMeta(update).to];
    // Of one that only takes something away nobody can tell; that it is away is the same for both then.
    const hasCome = ends.length > 0 && ends.every(([client, clock]) => clock <= (had.get(client) ?? 0));
    if (hasCome) Y.applyUpdate(served, update, origins.server);
  }
}

/**
 * Draws in `into`, a document of another epoch, what was drawn on the one side of `from` and is not on the other. What
 * both changed is left as it stands there and recorded as a conflict of `by`.
 */
export function carryOver(from: TwoSides, into: Y.Doc, by: Conflict['by']): void {
  if (!hasUnsent(from)) return;
  const [base, mine] = [contentOf(from.served), contentOf(from.doc)];
  const { writes, clashes } = mergeChanges(base, mine, contentOf(into));
  into.transact(() => {
    for (const path of new Set([...base.keys(), ...mine.keys()])) {
      // Nobody else has touched it: mine stands.
      if (!writes.has(path)) writeFields(into, placeOf(path), mine.get(path) ?? null);
    }
    for (const [path, fields] of writes) writeFields(into, placeOf(path), fields);
    carryQuestions(from, into);
    for (const clash of clashes) recordConflict(into, clash, by);
  }, origins.merge);
}

/** Asked here and not told yet; decided here, likewise. */
function carryQuestions({ doc, served }: TwoSides, into: Y.Doc): void {
  const [asked, known] = [conflictMap(doc), conflictMap(served)];
  for (const [id, question] of asked.entries()) if (!known.has(id)) conflictMap(into).set(id, question);
  for (const id of known.keys()) if (!asked.has(id)) conflictMap(into).delete(id);
}
