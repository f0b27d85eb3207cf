import type { Language } from '../languages/language.js';

/** More than a caller can say in one utterance; what comes after it is not read, so that time stays bounded. */
const LONGEST_TEXT = 4_000;
const LONGEST_WORDS = 400;

const token =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}|\d{4}-\d{2}-\d{2}|\d+(?:[:./]\d+){1,2}|\d+(?:st|nd|rd|th)(?!\p{L})|\d+|[£$€+]|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/gu;

/**
 * A text as the words that everything here works on: lower case, no punctuation, hyphens opened, contractions written
 * out ("I'd" → i would), one spelling for British and American. Typed figures stay: "7:30pm" → 7:30, pm.
 */
export function wordsOf(text: string, language: Pick<Language, 'expand'>): string[] {
  const plain = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<!\p{L})([ap])[.\s]\s?m(?!\p{L})\.?/gu, '$1m');
  return (plain.match(token) ?? []).flatMap((word) => language.expand(word)).slice(0, LONGEST_WORDS);
}
