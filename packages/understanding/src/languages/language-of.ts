import * as known from './known-languages.js';
import type { Language } from './language.js';

const languages: readonly Language[] = Object.values(known);

/** Languages that can be understood, as BCP 47 primary tags. */
export const understoodLanguages: readonly string[] = languages.map(({ tag }) => tag);

/**
 * The language of a BCP 47 tag ("en-GB" → English).
 * @throws UnsupportedLanguageError
 */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  const language = languages.find(({ tag: known }) => known === primary);
  if (!language) throw new UnsupportedLanguageError(tag);
  return language;
}

/** No folder under languages/ knows this language. */
export class UnsupportedLanguageError extends Error {
  readonly code = 'unsupported-language';

  constructor(readonly language: string) {
    super(`no words are known of the language ${language}; known: ${understoodLanguages.join(', ')}`);
    this.name = 'UnsupportedLanguageError';
  }
}
