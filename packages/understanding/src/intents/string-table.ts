/**
 * Distinct strings, numbered, in a form that costs nothing to hand to another thread: all letters in one text and a
 * hash table over them (open addressing, linear probing).
 */
export interface StringTable {
  readonly letters: string;
  /** Where string n ends in `letters`. */
  readonly ends: Uint32Array;
  /** A power of two of slots, each the number of a string or -1. */
  readonly slots: Int32Array;
}

/** @param strings distinct ones; the first is number 0 */
export function tableOf(strings: readonly string[]): StringTable {
  const ends = new Uint32Array(strings.length);
  let size = 2;
  while (size < 2 * strings.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  let end = 0;
  strings.forEach((text, id) => {
    ends[id] = end += text.length;
    let at = hashOf(text) & (size - 1);
    while (slots[at] !== -1) at = (at + 1) & (size - 1);
    slots[at] = id;
  });
  return { letters: strings.join(''), ends, slots };
}

/** The number of a string of the table. */
export function idIn({ letters, ends, slots }: StringTable, text: string): number | undefined {
  const mask = slots.length - 1;
  for (let at = hashOf(text) & mask; ; at = (at + 1) & mask) {
    const id = slots[at] ?? -1;
    if (id === -1) return undefined;
    const start = id === 0 ? 0 : (ends[id - 1] as number);
    if ((ends[id] as number) - start === text.length && letters.startsWith(text, start)) return id;
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
