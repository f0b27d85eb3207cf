/** How often, by name. A list, because a call has few of them and a list is copied faster than a record. */
export type Counts = readonly (readonly [name: string, times: number])[];

export function countOf(counts: Counts, name: string): number {
  for (const [counted, times] of counts) if (counted === name) return times;
  return 0;
}

/** One more of a name. */
export function countOneMore(counts: Counts, name: string): Counts {
  const index = counts.findIndex(([counted]) => counted === name);
  const entry = [name, (counts[index]?.[1] ?? 0) + 1] as const;
  return index < 0 ? [...counts, entry] : counts.with(index, entry);
}
