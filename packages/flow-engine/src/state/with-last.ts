/** The list with one more entry at its end, and no more than `most`: the oldest go. */
export const withLast = <T>(list: readonly T[], entry: T, most: number): readonly T[] =>
  list.length < most ? [...list, entry] : [...list.slice(list.length - most + 1), entry];
