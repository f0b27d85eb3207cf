/** Where a phrase stands in words: `start` inclusive, `end` exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Phrases by their first word, to find the longest one that begins at a word. */
export class PhraseSet {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(phrases: Iterable<readonly string[]>) {
    for (const phrase of phrases) this.#add([...phrase]);
  }

  #add(phrase: string[]): void {
    const first = phrase[0];
    if (first === undefined) return;
    const known = this.#byFirst.get(first) ?? [];
    known.push(phrase);
    known.sort((a, b) => b.length - a.length);
    this.#byFirst.set(first, known);
  }

  /** Number of words of the longest phrase that begins at `start`; 0 if none does. */
  lengthAt(words: readonly string[], start: number): number {
    const candidates = this.#byFirst.get(words[start] ?? '') ?? [];
    return candidates.find((phrase) => phrase.every((word, offset) => words[start + offset] === word))?.length ?? 0;
  }

  /** Every place where a phrase stands, longest first at each word, without overlaps. */
  find(words: readonly string[]): WordSpan[] {
    const found: WordSpan[] = [];
    for (let start = 0; start < words.length;) {
      const length = this.lengthAt(words, start);
      if (length > 0) found.push({ start, end: start + length });
      start += length || 1;
    }
    return found;
  }
}
