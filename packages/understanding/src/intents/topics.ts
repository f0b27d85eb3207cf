import type { Intent } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';

export interface TopicFound {
  /** As the caller said it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Every intent of the flow that it could be. */
  readonly intents: readonly string[];
}

/** The topic words of a flow's intents, found singular or plural. */
export class Topics {
  readonly #phrases: PhraseSet;
  readonly #intents = new Map<string, string[]>();
  readonly #language: Language;

  constructor(intents: readonly Intent[], language: Language) {
    this.#language = language;
    for (const { name, topic } of intents) {
      for (const word of topic) {
        const key = this.#singular(wordsOf(word, language)).join(' ');
        this.#intents.set(key, [...(this.#intents.get(key) ?? []), name]);
      }
    }
    this.#phrases = new PhraseSet([...this.#intents.keys()].map((key) => key.split(' ')));
  }

  find(words: readonly string[]): TopicFound[] {
    const singular = this.#singular(words);
    return this.#phrases.find(singular).map(({ start, end }) => ({
      word: words.slice(start, end).join(' '),
      start,
      end,
      intents: this.#intents.get(singular.slice(start, end).join(' ')) ?? [],
    }));
  }

  /** The intents of a topic that a clarification was asked about. */
  intentsOf(topic: string): readonly string[] {
    return this.find(wordsOf(topic, this.#language)).flatMap(({ intents }) => intents);
  }

  #singular(words: readonly string[]): string[] {
    return words.map((word) => this.#language.singular(word));
  }
}
