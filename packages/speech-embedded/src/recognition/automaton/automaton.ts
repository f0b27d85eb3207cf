/** One step: from a state, by a word, into another. */
export interface Arc {
  readonly to: number;
  readonly word: string;
  /** 0…1; those of a state and its `finals` make 1 together. */
  readonly probability: number;
}

/**
 * What can be said, as states and words: state 0 is before the first word. There are no steps without a word, for
 * the decoder follows chains of them only a little way.
 */
export interface Automaton {
  readonly arcs: readonly (readonly Arc[])[];
  /** How likely an utterance ends in each state; 0 if it cannot. */
  readonly finals: readonly number[];
}
