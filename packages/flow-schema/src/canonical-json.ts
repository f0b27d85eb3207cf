/**
 * JSON text with the keys of every object in one order, without spaces: the same content gives the same text, whatever
 * order it was written in. Content addresses are hashes of it. Keys whose value is undefined are left out, as
 * `JSON.stringify` does. Code units order the keys, as in RFC 8785.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    // Not Object.fromEntries over a plain object: a key `__proto__` must stay a key.
    const sorted = Object.create(null) as Record<string, unknown>;
    for (const [key, entry] of entries) sorted[key] = entry;
    return sorted;
  });
}
