/**
 * One element of a phrase. Plain JSON:
 * - a string: one word, in lower case ("table", "o'clock")
 * - `{ rule }`: whatever that rule says
 * - `{ optional }`: this sequence or nothing
 * - `{ oneOf }`: one of these alternatives
 * - `{ repeat, min, max }`: this sequence so many times, e.g. the digits of a number
 */
export type GrammarToken =
  | string
  | { readonly rule: string }
  | { readonly optional: readonly GrammarToken[] }
  | { readonly oneOf: readonly GrammarAlternative[] }
  | { readonly repeat: readonly GrammarToken[]; readonly min: number; readonly max: number };

/** A sequence of tokens. */
export interface GrammarAlternative {
  readonly tokens: readonly GrammarToken[];
  /** How likely it is against its siblings; 1 if not given. */
  readonly weight?: number;
}

export interface GrammarRule {
  /** Letters, digits, `_`, `-` and `.`. */
  readonly name: string;
  readonly alternatives: readonly GrammarAlternative[];
}

/** What can be said at one point of a call. Made by `defineGrammar` or `phrasesToGrammar`. */
export interface RecognitionGrammar {
  /** Key of the content: equal grammars have equal ids, so adapters can keep what they compiled. */
  readonly id: string;
  readonly rules: readonly GrammarRule[];
  /** Name of the rule that is a whole utterance. */
  readonly root: string;
  /** Phrases for recognisers that take no grammar but only hints. */
  readonly hints: readonly string[];
  /**
   * May the recogniser also put together what nobody listed, from the words of this grammar ("no thank you I want
   * to talk to a person" from "no thank you" and "I want to talk to a person")? The adapter's own choice if not
   * given.
   */
  readonly generalise?: boolean;
}
