import * as Y from 'yjs';

/** No flow is deeper than this; what is takes the stack of whoever reads it. */
const DEEPEST = 32;
/** Of one change, which is a day's drawing without a connection at most: each takes time from all who draw. */
const MOST_VALUES = 100_000;
const MOST_REMOVALS = 50_000;
const MOST_PAGES = 2_000;

/**
 * Whether these bytes are a Yjs update that `doc` can take in at once, and one that a page of ours could have written:
 * fields with JSON values, in maps. One that refers to what the document has not got would lie in it for ever, waiting.
 */
export function isChangeOf(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const known = new Map<number, number>();
    const stateOf = (client: number): number => known.get(client) ?? Y.getState(doc.store, client);
    for (const { id, length } of structs) {
      const from = stateOf(id.client);
      if (id.clock > from) return false;
      known.set(id.client, Math.max(from, id.clock + length));
    }
    const removals = [...ds.clients.values()].reduce((sum, ranges) => sum + ranges.length, 0);
    if (known.size > MOST_PAGES || removals > MOST_REMOVALS) return false;
    const isThere = (id: unknown): boolean => !(id instanceof Y.ID) || id.clock < stateOf(id.client);
    const rests = structs.every(
      (struct) =>
        struct instanceof Y.GC ||
        (struct instanceof Y.Item && [struct.origin, struct.rightOrigin, struct.parent].every(isThere)),
    );
    return (
      rests &&
      isOfOurs(structs) &&
      [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => clock + len <= stateOf(client)))
    );
  } catch {
    return false;
  }
}

function isOfOurs(structs: ReturnType<typeof Y.decodeUpdate>['structs']): boolean {
  let values = 0;
  return structs.every((struct) => {
    values += 1;
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return values <= MOST_VALUES;
    const { content } = struct;
    if (content instanceof Y.ContentType) return content.type instanceof Y.Map && values <= MOST_VALUES;
    values += content.getLength();
    return content instanceof Y.ContentAny && values <= MOST_VALUES && content.arr.every((value) => isPlain(value));
  });
}

/** JSON, or nothing at all; lib0 also writes integers without an end and bytes. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'bigint' || value instanceof Uint8Array || depth > DEEPEST) return false;
  return (
    typeof value !== 'object' || value === null || Object.values(value).every((inner) => isPlain(inner, depth + 1))
  );
}
