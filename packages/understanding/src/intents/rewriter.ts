import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';

/** Puts one word for phrases that mean the same: "call off my booking" → cancel my booking. */
export class Rewriter {
  readonly #phrases: PhraseSet;
  readonly #words: ReadonlyMap<string, string>;

  constructor(rewrites: Language['rewrites'], language: Language) {
    const known = rewrites.map(([phrase, word]): [string[], string] => [wordsOf(phrase, language), word]);
    this.#phrases = new PhraseSet(known.map(([phrase]) => phrase));
    this.#words = new Map(known.map(([phrase, word]) => [phrase.join(' '), word]));
  }

  rewrite(words: readonly string[]): string[] {
    const rewritten: string[] = [];
    for (let at = 0; at < words.length;) {
      const length = this.#phrases.lengthAt(words, at) || 1;
      const phrase = words.slice(at, at + length).join(' ');
      rewritten.push(this.#words.get(phrase) ?? phrase);
      at += length;
    }
    return rewritten;
  }
}
