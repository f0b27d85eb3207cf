import type { Automaton } from './automaton.js';

/** Is this exactly one of the sentences of the automaton? */
export function acceptsWords(automaton: Automaton, words: readonly string[]): boolean {
  let states = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const state of states) {
      for (const arc of automaton.arcs[state] ?? []) if (arc.word === word) next.add(arc.to);
    }
    states = next;
  }
  return [...states].some((state) => (automaton.finals[state] ?? 0) > 0);
}
