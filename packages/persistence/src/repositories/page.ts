/** Part of a list, in the list's own order. */
export interface Page<Key> {
  limit: number;
  /** Only what comes after the item with this key. */
  after?: Key | undefined;
}

/** All of a list that is never long. */
export const whole = { limit: 2_147_483_646 };

/** A page of a list. `next`: the key to go on after; null when that was all. */
export interface Listed<Item, Key> {
  items: Item[];
  next: Key | null;
}

/** @param rows one more than `limit`, where there are so many: that is how one knows that the list goes on */
export function listed<Row, Key>(rows: readonly Row[], limit: number, keyOf: (row: Row) => Key): Listed<Row, Key> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}
