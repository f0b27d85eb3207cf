import type { EntityValue } from '@baton/flow-engine';

/** Words that could be the value of an entity; of claims that overlap the highest score holds. */
export interface Claim {
  /** Null: these words are certainly something else ("four people" where no number is expected). */
  readonly entity: string | null;
  readonly start: number;
  readonly end: number;
  readonly value: EntityValue;
  readonly score: number;
}

/** How sure a claim is, from the strength of its words and of its place. */
export const claimScore = {
  spokenAside: 95,
  askedSequence: 90,
  email: 88,
  choice: 80,
  money: 75,
  cued: 70,
  cuedName: 65,
  askedBare: 60,
  bareName: 50,
  preposition: 40,
  knownName: 38,
  bareNumber: 30,
  bareTime: 25,
  sequence: 20,
} as const;

/** The claims that hold: highest score first, longer before shorter, none overlapping. */
export function holdingClaims(claims: readonly Claim[]): Claim[] {
  const held: Claim[] = [];
  const ordered = [...claims].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const claim of ordered) {
    const free = held.every(({ start, end }) => claim.end <= start || claim.start >= end);
    if (free) held.push(claim);
  }
  return held.sort((a, b) => a.start - b.start);
}
