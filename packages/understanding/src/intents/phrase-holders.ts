import { idIn, type StringTable, tableOf } from './string-table.js';

/** Which intents a phrase is of. */
export interface PhraseHolders {
  readonly phrases: StringTable;
  /** The intents of phrase n stand in `holders` from starts[n] to starts[n + 1]. */
  readonly starts: Int32Array;
  /** Numbers of intents. */
  readonly holders: Int32Array;
}

/** @param intentsOf phrase → numbers of its intents */
export function phraseHolders(intentsOf: ReadonlyMap<string, readonly number[]>): PhraseHolders {
  const starts = new Int32Array(intentsOf.size + 1);
  const holders: number[] = [];
  let at = 0;
  for (const intents of intentsOf.values()) {
    holders.push(...intents);
    starts[++at] = holders.length;
  }
  return { phrases: tableOf([...intentsOf.keys()]), starts, holders: Int32Array.from(holders) };
}

/** Numbers of the intents that a phrase is of, in their order. */
export function holdersOf({ phrases, starts, holders }: PhraseHolders, phrase: string): Int32Array {
  const id = idIn(phrases, phrase);
  return id === undefined ? holders.subarray(0, 0) : holders.subarray(starts[id], starts[id + 1]);
}
