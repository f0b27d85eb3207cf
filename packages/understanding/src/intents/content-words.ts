import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';
import { Rewriter } from './rewriter.js';

/** What of an utterance says what it is about; the same for examples and for what a caller says. */
export class ContentWords {
  readonly #language: Language;
  readonly #rewriter: Rewriter;
  readonly #leads: PhraseSet;

  constructor(language: Language) {
    this.#language = language;
    this.#rewriter = new Rewriter(language.rewrites, language);
    this.#leads = new PhraseSet(
      [...language.carriers.beforeVerb, ...language.carriers.beforeNoun].map((lead) => wordsOf(lead, language)),
    );
  }

  /** Without courtesies and hesitations, and with "call off" as cancel. */
  of(words: readonly string[]): string[] {
    const { hesitations, person } = this.#language;
    const rewritten = this.#rewriter.rewrite(words);
    const kept = rewritten.filter((word) => !hesitations.has(word) && !person.courtesies.includes(word));
    return kept.length > 0 ? kept : rewritten;
  }

  /** Without what leads up to it: "can I …". */
  withoutLead(content: readonly string[]): string {
    return content.slice(this.#leads.lengthAt(content, 0)).join(' ');
  }

  isContent(word: string): boolean {
    return !word.startsWith('#') && !this.#language.functionWords.has(word);
  }
}

const known = new WeakMap<Language, ContentWords>();

/** Made once for each language: flows come and go, their languages stay. */
export function contentWordsOf(language: Language): ContentWords {
  const made = known.get(language) ?? new ContentWords(language);
  known.set(language, made);
  return made;
}
