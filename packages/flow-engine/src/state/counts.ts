/** How often, by name. A list, because a call has few of them and a list is copied faster than a record. */
export type Counts = readonly (readonly [name: string, times: number])[];

export const countOf = (counts: Counts, name: string): number => counts[indexOf(counts, name)]?.[1] ?? 0;

/** One more of a name. */
export function countOneMore(counts: Counts, name: string): Counts {
  const index = indexOf(counts, name);
  const more = [...counts];
  more[index < 0 ? counts.length : index] = [name, (counts[index]?.[1] ?? 0) + 1];
  return more;
}

function indexOf(counts: Counts, name: string): number {
  // Counted here, not by findIndex: this is looked at for every node that a call comes to.
  for (let index = 0; index < counts.length; index += 1) if (counts[index]?.[0] === name) return index;
  return -1;
}
