import type { Entity } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';
import { claimScore, type Claim } from './claim.js';

type ChoiceEntity = Extract<Entity, { kind: 'choice' }>;

/** Finds the values and synonyms of a choice, whatever their inflection. */
export class ChoiceClaims {
  readonly #phrases: PhraseSet;
  readonly #values = new Map<string, string>();
  readonly #language: Language;
  readonly #name: string;

  constructor(entity: ChoiceEntity, language: Language) {
    this.#name = entity.name;
    this.#language = language;
    const phrases = entity.choices.flatMap(({ value, synonyms }) =>
      [value.replaceAll('_', ' '), ...synonyms].map((phrase) => {
        const stems = this.#stems(wordsOf(phrase, language));
        const key = stems.join(' ');
        if (!this.#values.has(key)) this.#values.set(key, value);
        return stems;
      }),
    );
    this.#phrases = new PhraseSet(phrases);
  }

  claims(words: readonly string[]): Claim[] {
    const stems = this.#stems(words);
    return this.#phrases.find(stems).map(({ start, end }) => ({
      entity: this.#name,
      start,
      end,
      value: this.#values.get(stems.slice(start, end).join(' ')) ?? '',
      score: claimScore.choice,
    }));
  }

  #stems(words: readonly string[]): string[] {
    return words.map((word) => this.#language.stem(word));
  }
}
