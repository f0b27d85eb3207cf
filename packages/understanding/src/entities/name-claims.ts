import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';
import { claimScore, type Claim } from './claim.js';

const LONGEST_NAME = 4;

/** What cannot be part of a name, beside the words that another claim holds. */
export interface NotNames {
  has(word: string): boolean;
}

/** Finds how a caller is called: "my name is anna smith", "it's for johnson", a bare "smith" where a name was asked. */
export class NameClaims {
  readonly #before: PhraseSet;
  readonly #weaklyBefore: PhraseSet;
  readonly #after: PhraseSet;
  readonly #known: ReadonlySet<string>;
  readonly #family: ReadonlySet<string>;
  readonly #titles: ReadonlySet<string>;
  readonly #language: Language;
  readonly #notNames: NotNames;

  constructor(language: Language, notNames: NotNames) {
    const { names } = language;
    const set = (phrases: readonly string[]): PhraseSet =>
      new PhraseSet(phrases.map((phrase) => wordsOf(phrase, language)));
    this.#language = language;
    const persons = language.person.nouns.flatMap((noun) => wordsOf(noun, language));
    const leading = new Set(
      [...names.before, ...names.weaklyBefore, ...names.after].flatMap((phrase) => wordsOf(phrase, language)),
    );
    this.#notNames = { has: (word) => notNames.has(word) || leading.has(word) || persons.includes(word) };
    this.#before = set(names.before);
    this.#weaklyBefore = set(names.weaklyBefore);
    this.#after = set(names.after);
    this.#known = new Set([...names.given, ...names.family]);
    this.#family = new Set(names.family);
    this.#titles = new Set(names.titles);
  }

  /** All that was said is a name that many have. */
  isBareName(words: readonly string[], start: number, end: number): boolean {
    return start === 0 && end === words.length && words.every((word) => this.#known.has(word));
  }

  /** `taken(at)`: the word belongs to something else that was understood. */
  claims(words: readonly string[], entity: string, isAsked: boolean, taken: (at: number) => boolean): Claim[] {
    const claims: Claim[] = [];
    const add = (start: number, end: number, score: number): void => {
      if (end > start)
        claims.push({ entity, start, end, value: asWritten(words.slice(start, end), this.#titles), score });
    };
    words.forEach((_, at) => {
      const strong = this.#before.lengthAt(words, at);
      if (strong > 0) add(at + strong, this.#nameEnd(words, at + strong, taken, true), claimScore.cuedName);
      const weak = this.#weaklyBefore.lengthAt(words, at);
      if (weak > 0) this.#addWeak(words, this.#afterArticle(words, at + weak), isAsked, taken, add);
      if (this.#titles.has(words[at] ?? '')) add(at + 1, this.#nameEnd(words, at + 1, taken), claimScore.cuedName);
      if (this.#after.lengthAt(words, at) > 0) add(this.#nameStart(words, at, taken), at, claimScore.preposition);
      if (!isAsked && this.#isFullName(words, at) && !taken(at) && !taken(at + 1))
        add(at, at + 2, claimScore.knownName);
    });
    if (isAsked && claims.length === 0) this.#addBare(words, taken, add);
    return claims;
  }

  #addWeak(
    words: readonly string[],
    start: number,
    isAsked: boolean,
    taken: (at: number) => boolean,
    add: (start: number, end: number, score: number) => void,
  ): void {
    const end = this.#nameEnd(words, start, taken);
    const known = this.#known.has(words[start] ?? '') || this.#known.has(words[end - 1] ?? '');
    if (known || isAsked) add(start, end, claimScore.preposition);
  }

  /** "for the johnson family" */
  #afterArticle(words: readonly string[], at: number): number {
    return this.#language.person.articles.includes(words[at] ?? '') ? at + 1 : at;
  }

  /** The longest run of words that are nothing else. */
  #addBare(
    words: readonly string[],
    taken: (at: number) => boolean,
    add: (start: number, end: number, score: number) => void,
  ): void {
    const spelled = /^[a-z]( [a-z])+$/.test(words.join(' '));
    if (spelled) return add(0, Math.min(words.length, 20), claimScore.bareName);
    let rest = 0;
    words.forEach((_, at) => {
      if (this.#isNameWord(words, at, taken)) return;
      rest += taken(at) || /^[a-z]$/.test(words[at] ?? '') || this.#language.functionWords.has(words[at] ?? '') ? 0 : 1;
    });
    if (rest > 0) return;
    for (let at = 0; at < words.length; at++) {
      const end = this.#nameEnd(words, at, taken);
      if (end > at) return add(at, end, claimScore.bareName);
    }
  }

  #isFullName(words: readonly string[], at: number): boolean {
    const [first = '', second = ''] = [words[at], words[at + 1]];
    return (
      this.#known.has(first) && this.#family.has(second) && !this.#notNames.has(first) && !this.#notNames.has(second)
    );
  }

  #nameEnd(words: readonly string[], start: number, taken: (at: number) => boolean, cued = false): number {
    // After "my name is" also "may" and "will" are names.
    let end = cued && this.#known.has(words[start] ?? '') ? start + 1 : start;
    while (end < words.length && end < start + LONGEST_NAME && this.#isNameWord(words, end, taken)) end++;
    return end;
  }

  /** "Will Smith", or nothing but "May": a word that mostly is something else. */
  #isPlainlyName(words: readonly string[], at: number): boolean {
    if (this.#family.has(words[at + 1] ?? '') && !this.#language.functionWords.has(words[at + 1] ?? '')) return true;
    const { courtesies } = this.#language.person;
    return words.every((word, other) => other === at || courtesies.includes(word));
  }

  #nameStart(words: readonly string[], end: number, taken: (at: number) => boolean): number {
    let start = end;
    while (start > 0 && start > end - LONGEST_NAME && this.#isNameWord(words, start - 1, taken)) start--;
    return start;
  }

  #isNameWord(words: readonly string[], at: number, taken: (at: number) => boolean): boolean {
    const word = words[at] ?? '';
    if (taken(at) || !/^\p{L}[\p{L}\p{M}']*$/u.test(word)) return false;
    if (this.#known.has(word) && (!this.#language.functionWords.has(word) || this.#isPlainlyName(words, at)))
      return true;
    if (this.#language.lightWords.has(word)) return false;
    return !this.#language.functionWords.has(word) && !this.#notNames.has(word) && word.length > 1;
  }
}

/** "anna o'brien" → Anna O'Brien; spelled letters become one word; a title is left out. */
function asWritten(words: readonly string[], titles: ReadonlySet<string>): string {
  const letters = words.length > 1 && words.every((word) => word.length === 1);
  const parts = letters
    ? [words.join('')]
    : words.filter((word, at) => !(at === 0 && words.length > 1 && titles.has(word)));
  return parts.map((word) => word.replace(/^(?:mc)?\p{L}|(?<=^mc|')\p{L}/gu, capital)).join(' ');
}

const capital = (part: string): string => (part.length > 1 ? `Mc${part.slice(2).toUpperCase()}` : part.toUpperCase());
