import type { GrammarRule } from '../grammar/phrase-grammar.js';

/** A value that was found in words: from `start` inclusive to `end` exclusive. */
export interface Found<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  /**
   * `cued`: its own words say what it is ("four people", "at seven"). `hinted`: they suggest it ("around seven").
   * `bare`: it could be something else ("four").
   */
  readonly strength: 'cued' | 'hinted' | 'bare';
}

/** What a value is read against. */
export interface ReadingContext {
  /** `YYYY-MM-DD`, in the flow's time zone. */
  readonly today: string;
  /** Numeric dates have the day first (5/6 is the fifth of June). */
  readonly dayFirst: boolean;
  /** The flow speaks of evenings: a bare "nine" is 21:00 there, and 09:00 where it does not. */
  readonly evenings: boolean;
  /** `HH:MM` of this moment, for "in half an hour"; without it such a time is not read. */
  readonly time?: string;
}

/** How callers ask for a person. All phrases as word lists. */
export interface PersonLanguage {
  /** Words that are a person when they are asked for: "agent", "member of staff". */
  readonly nouns: readonly string[];
  /** Somebody only after "speak to": "the chef". */
  readonly others: readonly string[];
  /** Called out at the beginning or the end of anything: "this is useless, agent". */
  readonly summons: readonly string[];
  /** What follows a trade that is not called for: "agent for a company". */
  readonly afterTrade: readonly string[];
  /** "real", "live", "another": may stand between an article and the noun. */
  readonly qualifiers: readonly string[];
  /** "speak to", "put me through to": what follows is who is wanted. */
  readonly contacts: readonly string[];
  /** "i need", "get me": only directly before a noun. */
  readonly wishes: readonly string[];
  /** Enough without a noun: "put me through". */
  readonly whole: readonly string[];
  /** What somebody may not want to talk to: "a robot". */
  readonly machines: readonly string[];
  /** "do not", "not", "without": turns a request into its opposite. */
  readonly negations: readonly string[];
  /** "i", "we": begin a new clause, in which an earlier negation does not hold. */
  readonly subjects: readonly string[];
  /** Makes another trade of the noun: "travel" agent. */
  readonly otherTrades: readonly string[];
  /** Possessives: "my agent" is nobody of ours. */
  readonly possessives: readonly string[];
  readonly articles: readonly string[];
  /** May stand around a bare noun: "please", "now". */
  readonly courtesies: readonly string[];
}

/** How people lead up to what they say. */
export interface CarrierLanguage {
  /** Before an infinitive: "i would like to". */
  readonly beforeVerb: readonly string[];
  /** Before a thing: "i would like", "can i have". */
  readonly beforeNoun: readonly string[];
  /** Before a subject: "it is about my". */
  readonly beforeTopic: readonly string[];
  /** "hello", "yes". */
  readonly openers: readonly string[];
  /** Before what is right instead: "it is", "make it". */
  readonly corrections: readonly string[];
  /** "please". */
  readonly closers: readonly string[];
  /** Verbs that examples commonly begin with; decides which carriers fit before an example. */
  readonly verbs: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
}

/** The ways in which a name is given. */
export interface NameLanguage {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** "my name is": what follows is a name. */
  readonly before: readonly string[];
  /** "it is for": what follows is a name if it is nothing else. */
  readonly weaklyBefore: readonly string[];
  /** "speaking": what precedes is a name. */
  readonly after: readonly string[];
  readonly titles: readonly string[];
}

/** Everything that this package knows of one language. Phrases are plain strings; they are read by `expand`. */
export interface Language {
  /** BCP 47 primary language, e.g. `en`. */
  readonly tag: string;
  /** What follows figures in an ordinal number: "th" of 5th. */
  readonly ordinalEndings: readonly string[];
  /** A text in lower case as it is cut into words, e.g. with "p.m." in one piece. */
  tidy(text: string): string;
  /** One token → its words: contractions written out, one spelling. */
  expand(word: string): string[];
  /** A word without its inflection. */
  stem(word: string): string;
  /** A word in the singular, otherwise as it is. */
  singular(word: string): string;
  /** Words that say little about what is wanted: "the", "please". */
  readonly functionWords: ReadonlySet<string>;
  /** Words that come up in every matter: "wife", "week". They support an intent and never carry it alone. */
  readonly lightWords: ReadonlySet<string>;
  /** Phrases of several words → the one word that means the same: "call off" → cancel. */
  readonly rewrites: readonly (readonly [phrase: string, word: string])[];
  /** Words that mean the same to a service line; each line is one meaning. */
  readonly synonyms: readonly (readonly string[])[];
  readonly yes: { readonly strong: readonly string[]; readonly whole: readonly string[] };
  readonly no: { readonly strong: readonly string[]; readonly whole: readonly string[] };
  /** Answers only at the beginning of a reply to a yes/no question: "i do not want". */
  readonly whenAsked: { readonly yes: readonly string[]; readonly no: readonly string[] };
  /** Begin like an answer and are none: "no idea", "not sure". */
  readonly noAnswers: readonly string[];
  /** "um", "well": may stand before an answer. */
  readonly hesitations: ReadonlySet<string>;
  readonly holdOn: { readonly phrases: readonly string[]; readonly openings: readonly string[] };
  readonly repeat: { readonly phrases: readonly string[]; readonly whole: readonly string[] };
  readonly not: string;
  /** What directly precedes a thing that is not wanted: "without". */
  readonly excluding: readonly string[];
  /** May stand between the two, beside an article: "not on the terrace". */
  readonly prepositions: readonly string[];
  /** What excludes as well, unless it answers a question: "no milk", but "no, outside". */
  readonly excludingUnlessAnswer: readonly string[];
  /** Words of flows whose matters are in the evening: "dinner". */
  readonly eveningWords: readonly string[];
  /** Before a number of people: "for". */
  readonly forWhom: readonly string[];
  /** What stands for a subject that is known. */
  readonly it: string;
  readonly person: PersonLanguage;
  readonly carriers: CarrierLanguage;
  readonly names: NameLanguage;
  numbers(words: readonly string[]): Found<number>[];
  /** Digit sequences as spoken, "double four" and "oh" included; value: the digits. */
  digits(words: readonly string[]): Found<string>[];
  /** Dates `YYYY-MM-DD`. */
  dates(words: readonly string[], context: ReadingContext): Found<string>[];
  /** Times `HH:MM`. */
  times(words: readonly string[], context?: Pick<ReadingContext, 'evenings' | 'time'>): Found<string>[];
  money(words: readonly string[]): Found<number>[];
  /** E-mail addresses, typed or spoken ("anna at example dot com"). */
  emails(words: readonly string[]): Found<string>[];
  /** Words as they are spelled, written together in upper case: a b one two → AB12. */
  spelling(words: readonly string[]): string;
  /** A word of a text as a recogniser's dictionary has it: j'aimerais → j', aimerais. */
  spokenTokens(word: string): string[];
  /** Other ways in which the same words are said: i do not → i don't. */
  otherForms(words: readonly string[]): string[][];
  /** A whole number as it is spoken: 21 → twenty one. */
  spellNumber(value: number): string[];
  /** Rules named `number`, `date`, `time`, `digits`, `money`, and rules that they use. */
  readonly entityRules: readonly GrammarRule[];
}
