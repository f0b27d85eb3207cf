import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';

export interface AnswerReading {
  readonly answer: 'yes' | 'no';
  /** The words that the answer itself takes. */
  readonly start: number;
  readonly end: number;
}

/** Reads yes and no, at the beginning of anything; anywhere, when yes or no was asked. */
export class YesNo {
  readonly #strong: { readonly yes: PhraseSet; readonly no: PhraseSet };
  readonly #whole: ReadonlyMap<string, 'yes' | 'no'>;
  readonly #noAnswers: PhraseSet;
  readonly #whenAsked: { readonly yes: PhraseSet; readonly no: PhraseSet };
  readonly #language: Language;

  constructor(language: Language) {
    const set = (phrases: readonly string[]): PhraseSet =>
      new PhraseSet(phrases.map((phrase) => wordsOf(phrase, language)));
    const keys = (phrases: readonly string[], answer: 'yes' | 'no'): [string, 'yes' | 'no'][] =>
      phrases.map((phrase) => [wordsOf(phrase, language).join(' '), answer]);
    this.#language = language;
    this.#strong = { yes: set(language.yes.strong), no: set(language.no.strong) };
    this.#whole = new Map([...keys(language.yes.whole, 'yes'), ...keys(language.no.whole, 'no')]);
    this.#whenAsked = { yes: set(language.whenAsked.yes), no: set(language.whenAsked.no) };
    this.#noAnswers = set(language.noAnswers);
  }

  read(words: readonly string[], asked: boolean): AnswerReading | null {
    const start = this.#firstWord(words);
    if (this.#noAnswers.lengthAt(words, start) > 0) return null;
    const whole = this.#whole.get(words.slice(start).join(' '));
    const leading = this.#at(words, start, this.#strong);
    if (whole && !(leading && leading.end === words.length)) return { answer: whole, start, end: words.length };
    if (leading || !asked) return leading;
    if (this.#noAnswers.find(words).length > 0) return null;
    for (let at = start + 1; at < words.length; at++) {
      const reading = this.#at(words, at, this.#strong);
      if (reading) return reading;
    }
    const replied = this.#at(words, start, this.#whenAsked);
    if (replied) return replied;
    return this.#polite(words.slice(start), start);
  }

  /** "lovely thank you", "right yes": an answer of one word with courtesies around it. */
  #polite(words: readonly string[], start: number): AnswerReading | null {
    const core = words.filter((word) => !this.#language.person.courtesies.includes(word));
    const answer = this.#whole.get(core.join(' '));
    return answer ? { answer, start, end: start + words.length } : null;
  }

  #firstWord(words: readonly string[]): number {
    const first = words.findIndex((word) => !this.#language.hesitations.has(word));
    return first < 0 ? 0 : first;
  }

  #at(
    words: readonly string[],
    start: number,
    set: { readonly yes: PhraseSet; readonly no: PhraseSet },
  ): AnswerReading | null {
    const no = set.no.lengthAt(words, start);
    const yes = set.yes.lengthAt(words, start);
    if (no === 0 && yes === 0) return null;
    return no >= yes ? { answer: 'no', start, end: start + no } : { answer: 'yes', start, end: start + yes };
  }
}
