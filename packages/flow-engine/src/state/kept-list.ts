/** A list is short enough to be said. */
const MOST_ENTRIES = 100;
const LONGEST = 10_000;

/**
 * A value as a list variable keeps it: the JSON text of an array of texts. An array (or its JSON text) gives its
 * entries, anything else a list of one; null when there is an entry that is no text, number or yes/no, or too many.
 */
export function keptList(value: unknown): string | null {
  const entries = typeof value === 'string' ? listEntries(value) : Array.isArray(value) ? value : [value];
  if (entries.length > MOST_ENTRIES) return null;
  const texts: string[] = [];
  for (const entry of entries as unknown[]) {
    if (typeof entry === 'string') texts.push(entry);
    else if (typeof entry === 'number' || typeof entry === 'bigint') texts.push(String(entry));
    else if (typeof entry === 'boolean') texts.push(entry ? 'yes' : 'no');
    else return null;
  }
  const kept = JSON.stringify(texts);
  return kept.length <= LONGEST ? kept : null;
}

/** The entries of a list as it is kept; a text that is none is the only entry. */
export function listEntries(kept: string): unknown[] {
  if (kept.length > LONGEST) return [kept];
  try {
    const parsed: unknown = JSON.parse(kept);
    return Array.isArray(parsed) ? (parsed as unknown[]) : [kept];
  } catch {
    return [kept];
  }
}
