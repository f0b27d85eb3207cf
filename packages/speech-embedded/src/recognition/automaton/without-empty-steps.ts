import type { Arc, Automaton } from './automaton.js';

/** A step that may say nothing: then its word is ''. */
export interface LooseArc {
  readonly to: number;
  readonly word: string;
  readonly probability: number;
}

interface Beyond {
  /** Steps with a word that can be reached without saying anything. */
  readonly arcs: readonly Arc[];
  readonly final: number;
}

/**
 * The same sentences with the same probabilities, with no step that says nothing, and only the states that can be
 * reached. The steps that say nothing must not form a circle.
 */
export function withoutEmptySteps(states: readonly (readonly LooseArc[])[], start: number, end: number): Automaton {
  const known = new Map<number, Beyond>();
  const beyond = (state: number): Beyond => {
    const before = known.get(state);
    if (before) return before;
    const arcs = new Map<string, Arc>();
    let final = state === end ? 1 : 0;
    const add = (arc: Arc): void => {
      const key = `${arc.to} ${arc.word}`;
      arcs.set(key, { ...arc, probability: arc.probability + (arcs.get(key)?.probability ?? 0) });
    };
    for (const { to, word, probability } of states[state] ?? []) {
      if (word !== '') {
        add({ to, word, probability });
        continue;
      }
      const further = beyond(to);
      final += further.final * probability;
      for (const arc of further.arcs) add({ ...arc, probability: arc.probability * probability });
    }
    const result = { arcs: [...arcs.values()], final };
    known.set(state, result);
    return result;
  };

  const numbers = new Map([[start, 0]]);
  const order = [start];
  const compiled: Arc[][] = [];
  const finals: number[] = [];
  for (let at = 0; at < order.length; at++) {
    const { arcs, final } = beyond(order[at] as number);
    finals.push(final);
    compiled.push(
      arcs.map((arc) => {
        let to = numbers.get(arc.to);
        if (to === undefined) {
          to = order.push(arc.to) - 1;
          numbers.set(arc.to, to);
        }
        return { ...arc, to };
      }),
    );
  }
  return { arcs: compiled, finals };
}
