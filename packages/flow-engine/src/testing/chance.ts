/** 0 ≤ … < 1, like Math.random, but the same ones for the same seed. */
export type Chance = () => number;

/** Source: mulberry32, Tommy Ettinger (public domain). */
export function seededChance(seed: number): Chance {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of them; chance 0 is the first. */
export function oneOf<const T>(chance: Chance, all: readonly [T, ...T[]]): T {
  return all[Math.min(all.length - 1, Math.floor(chance() * all.length))] ?? all[0];
}

/** These ones, then 0 for ever: what a property test draws, so that it can be made smaller. */
export function listedChance(list: readonly number[]): Chance {
  let next = 0;
  return () => list[next++] ?? 0;
}
