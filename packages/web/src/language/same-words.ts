/** The shape of texts in another language: the same names and parameters, other words. */
export type SameWords<Texts> = Texts extends string
  ? string
  : Texts extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Texts extends object
      ? { [Name in keyof Texts]: SameWords<Texts[Name]> }
      : Texts;
