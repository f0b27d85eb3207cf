/** One element of a phrase; the shape is that of the recogniser's contract in @baton/speech, which this fits. */
export type GrammarToken =
  | string
  | { readonly rule: string }
  | { readonly optional: readonly GrammarToken[] }
  | { readonly oneOf: readonly GrammarAlternative[] }
  | { readonly repeat: readonly GrammarToken[]; readonly min: number; readonly max: number };

export interface GrammarAlternative {
  readonly tokens: readonly GrammarToken[];
  /** How likely it is against its siblings; 1 if not given. */
  readonly weight?: number;
}

export interface GrammarRule {
  readonly name: string;
  readonly alternatives: readonly GrammarAlternative[];
}

/** What can be said at one point of a call, as plain JSON. Words are lower case and spoken ("seven", not "7"). */
export interface PhraseGrammar {
  /** Key of the content: equal grammars have equal ids. */
  readonly id: string;
  readonly rules: readonly GrammarRule[];
  /** Name of the rule that is a whole utterance. */
  readonly root: string;
  /** Phrases for recognisers that take only hints. */
  readonly hints: readonly string[];
  /** The recogniser may also put together new sentences from these words. */
  readonly generalise?: boolean;
}
