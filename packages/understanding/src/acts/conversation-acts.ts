import type { Language } from '../languages/language.js';
import { PhraseSet, type WordSpan } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';

/** Words beside "hold on" that still leave it the point of the utterance: "hold on, I need to find my calendar". */
const LONGEST_REASON = 8;

/** Reads what keeps a conversation going and means nothing to the flow: "hold on", "what did you say?". */
export class ConversationActs {
  readonly #holdOn: PhraseSet;
  readonly #holdOnOpenings: PhraseSet;
  readonly #repeat: PhraseSet;
  readonly #repeatWhole: ReadonlySet<string>;
  readonly #language: Language;

  constructor(language: Language) {
    const set = (phrases: readonly string[]): PhraseSet =>
      new PhraseSet(phrases.map((phrase) => wordsOf(phrase, language)));
    this.#language = language;
    this.#holdOn = set(language.holdOn.phrases);
    this.#holdOnOpenings = set(language.holdOn.openings);
    this.#repeat = set(language.repeat.phrases);
    this.#repeatWhole = new Set(language.repeat.whole.map((phrase) => wordsOf(phrase, language).join(' ')));
  }

  /** The words that ask for time; empty if none do. */
  holdOn(words: readonly string[]): WordSpan[] {
    const spans = this.#holdOn.find(words);
    const first = words.findIndex((word) => !this.#isFiller(word));
    const opening = first < 0 ? 0 : this.#holdOnOpenings.lengthAt(words, first);
    const all =
      opening > 0 && !spans.some(({ start }) => start === first)
        ? [{ start: first, end: first + opening }, ...spans]
        : spans;
    const covered = all.reduce((sum, { start, end }) => sum + end - start, 0);
    return words.length - covered <= LONGEST_REASON ? all : [];
  }

  /** The words that ask to hear it again; empty if none do. */
  repeat(words: readonly string[]): WordSpan[] {
    if (this.#repeatWhole.has(words.join(' '))) return [{ start: 0, end: words.length }];
    const core = words.filter((word) => !this.#isFiller(word) && !this.#language.person.courtesies.includes(word));
    if (core.length > 0 && this.#repeatWhole.has(core.join(' '))) return [{ start: 0, end: words.length }];
    return this.#repeat.find(words);
  }

  #isFiller(word: string): boolean {
    return this.#language.hesitations.has(word);
  }
}
