import type { Automaton } from './automaton.js';

/** How often words follow each other in what an automaton can say, as expected counts per utterance. */
export interface WordPairs {
  /** By word, then by the word after it. The beginning of an utterance is the word ''. */
  readonly followers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By word: how often an utterance ends after it. */
  readonly endings: ReadonlyMap<string, number>;
}

/** Counts pairs of words along every path, each weighted with the path's probability. */
export function wordPairs(automaton: Automaton): WordPairs {
  const followers = new Map<string, Map<string, number>>();
  const endings = new Map<string, number>();
  /** Probability of having come into a state by a word. */
  const arrivals: Map<string, number>[] = automaton.arcs.map(() => new Map<string, number>());
  arrivals[0]?.set('', 1);
  for (const state of inOrder(automaton)) {
    for (const [word, mass] of arrivals[state] ?? []) {
      add(endings, word, mass * (automaton.finals[state] ?? 0));
      let after = followers.get(word);
      if (!after) followers.set(word, (after = new Map<string, number>()));
      for (const arc of automaton.arcs[state] ?? []) {
        add(after, arc.word, mass * arc.probability);
        const there = arrivals[arc.to];
        if (there) add(there, arc.word, mass * arc.probability);
      }
    }
  }
  return { followers, endings };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Every state after all that lead to it; a grammar's automaton has no circles. */
function inOrder(automaton: Automaton): number[] {
  const open = automaton.arcs.map(() => 0);
  for (const arcs of automaton.arcs) for (const { to } of arcs) open[to] = (open[to] ?? 0) + 1;
  const ready = [0];
  for (let at = 0; at < ready.length; at++) {
    for (const { to } of automaton.arcs[ready[at] as number] ?? []) {
      open[to] = (open[to] ?? 0) - 1;
      if (open[to] === 0) ready.push(to);
    }
  }
  return ready;
}
