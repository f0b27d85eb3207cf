import * as Y from 'yjs';

/**
 * Whether these bytes are a Yjs update that `doc` can take in at once. One that refers to what the document has not got
 * would lie in it for ever, waiting.
 */
export function isChangeOf(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const known = new Map(Y.decodeStateVector(Y.encodeStateVector(doc)));
    for (const { id, length } of structs) {
      const from = known.get(id.client) ?? 0;
      if (id.clock > from) return false;
      known.set(id.client, Math.max(from, id.clock + length));
    }
    const isThere = (id: unknown): boolean => !(id instanceof Y.ID) || id.clock < (known.get(id.client) ?? 0);
    const rests = structs.every(
      (struct) =>
        struct instanceof Y.GC ||
        (struct instanceof Y.Item && [struct.origin, struct.rightOrigin, struct.parent].every(isThere)),
    );
    return (
      rests &&
      [...ds.clients].every(([client, ranges]) =>
        ranges.every(({ clock, len }) => clock + len <= (known.get(client) ?? 0)),
      )
    );
  } catch {
    return false;
  }
}
