import type * as Y from 'yjs';
import { z } from 'zod';
import { changeFields, conflictMap, fieldsMap, readFields, writeFields } from './document-maps.js';
import { origins } from './draft-document.js';
import { type Fields, isSame, lists } from './fields.js';
import { type Clash, placeOf } from './merge-changes.js';

const conflictSchema = z.object({
  path: z.string().refine((path) => path === 'flow' || Object.hasOwn(lists, path.slice(0, path.indexOf('/')))),
  field: z.string().nullable(),
  base: z.unknown(),
  mine: z.unknown(),
  theirs: z.unknown(),
  by: z.object({ id: z.string(), name: z.string() }),
});

/**
 * What two people changed without having seen each other's change. It stays in the document until a person decides, so
 * that no page that is closed takes it along. `mine` is what `by` wrote; `theirs` was there first and stands.
 */
export interface Conflict extends Clash {
  id: string;
  /** Whose change came second. */
  by: { id: string; name: string };
}

/** Every conflict that nobody has decided yet, in the order of their ids. */
export function conflictsOf(doc: Y.Doc): Conflict[] {
  return [...conflictMap(doc).entries()]
    .flatMap(([id, value]) => {
      const parsed = conflictSchema.safeParse(value);
      return parsed.success ? [{ ...parsed.data, id }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** To be called in a transaction. */
export function recordConflict(doc: Y.Doc, clash: Clash, by: Conflict['by']): void {
  const { path, field, theirs = null } = clash;
  const asked = askedAlready(doc, clash, by);
  const { base = null, mine = null } = asked ?? clash;
  const id = asked?.id ?? `${path}|${field ?? ''}|${doc.clientID}`;
  conflictMap(doc).set(id, { path, field, base, mine, theirs, by });
}

/** What stands here is what the others wrote before and no person's of here: their question goes on, with new words. */
function askedAlready(doc: Y.Doc, { path, field, mine = null }: Clash, by: Conflict['by']): Conflict | undefined {
  return conflictsOf(doc).find(
    (open) => open.path === path && open.field === field && open.by.id === by.id && isSame(open.theirs ?? null, mine),
  );
}

/** Writes what was decided, as a change of the person here: undo takes it back and asks again. */
export function decideConflict(doc: Y.Doc, conflict: Conflict, choice: 'mine' | 'theirs'): void {
  const { path, field } = conflict;
  const place = placeOf(path);
  const value = conflict[choice] ?? null;
  doc.transact(() => {
    conflictMap(doc).delete(conflict.id);
    const map = fieldsMap(doc, place);
    if (field === null) writeFields(doc, place, value as Fields | null);
    else if (map !== undefined) changeFields(map, withField(readFields(map), field, value));
  }, origins.local);
}

function withField(fields: Fields, field: string, value: unknown): Fields {
  const { [field]: _before, ...others } = fields;
  return value === null ? others : { ...others, [field]: value };
}
