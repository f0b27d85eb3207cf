/** What can be answered at a place, as far as the node there knows. */
export interface Answers {
  readonly intents: readonly string[];
  readonly entities: readonly string[];
  readonly askedEntity: string | null;
  readonly yesNo: boolean;
  readonly topic: string | null;
  /** Single keys that are an answer. */
  readonly keys: readonly string[];
  /** Longest digit string; 0: none is expected. */
  readonly maxDigits: number;
  /** Words that the node reads by itself: goodbyes. */
  readonly alsoSaid?: readonly string[];
}

export const NO_ANSWERS: Answers = {
  intents: [],
  entities: [],
  askedEntity: null,
  yesNo: false,
  topic: null,
  keys: [],
  maxDigits: 0,
};
