import type { Language } from '../languages/language.js';

type Speaking = Pick<Language, 'spellNumber' | 'otherForms' | 'spokenTokens'>;

/** The ways in which a phrase is said: as it is written, contracted ("i don't think so") and in full ("that is all"). */
export function spokenForms(phrase: string, language: Speaking): string[][] {
  const words = spokenWords(phrase, language);
  const forms = new Map([words, ...language.otherForms(words)].map((form) => [form.join(' '), form]));
  return [...forms.values()];
}

/**
 * The words of a phrase as a recogniser's dictionary has them: contractions stay ("i'd"), figures are spelled out
 * ("24 hours" → twenty four hours).
 */
export function spokenWords(phrase: string, language: Omit<Speaking, 'otherForms'>): string[] {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(
      /\d+/g,
      (figures) =>
        ` ${figures.length > 6 ? [...figures].map((f) => language.spellNumber(Number(f)).join(' ')).join(' ') : language.spellNumber(Number(figures)).join(' ')} `,
    )
    .replace(/[^\p{L}\p{M}']+/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .flatMap((word) => language.spokenTokens(word));
}
