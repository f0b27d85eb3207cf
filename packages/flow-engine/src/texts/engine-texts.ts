/** What the engine says of its own, where no node says it, and how a language says values. */
export interface EngineTexts {
  /** Reads back what was heard with doubt. */
  readBack: (values: string) => string;
  /** The read-back again, after neither yes nor no. */
  yesOrNo: (values: string) => string;
  /** Asks whether an intent that was heard with doubt is meant; `matter` is its label. */
  isItAbout: (matter: string) => string;
  and: string;
  yes: string;
  no: string;
  takeYourTime: string;
  /** Ends what is whispered to an agent. `key`: 0–9, * or #. */
  pressToTake: (key: string) => string;
  /** Words that end a talk, and words that are polite without meaning more; small letters. */
  farewells: { bye: readonly string[]; polite: readonly string[] };
  /** To a vulnerable caller after a goodbye: nobody hangs up on them. */
  stillHere: string;
  /** Before the handoff of a vulnerable caller who has something else to say after the goodbye. */
  puttingThrough: string;
  /** The last resort, before the handoff. */
  failure: string;
  loop: string;
  tooLong: string;
  /** The last resort when no person can be reached: it says what happens next. */
  goodbye: string;
  /** From Monday. */
  weekdays: readonly string[];
  number: (value: number) => string;
  /** From zero, in small letters; each list is one way to say them. */
  digits: readonly (readonly string[])[];
  date: (parts: { weekday: number; day: number; month: number }) => string;
  time: (parts: { hour: number; minute: number }) => string;
  /** What stands after exactly one: "1 minute". */
  singular: Readonly<Record<string, string>>;
  summary: {
    about: string;
    words: (words: string) => string;
    collected: string;
    promised: (minutes: number) => string;
    /** Why a rule brought the caller, by its trigger. */
    because: Readonly<Record<string, string>>;
  };
}
