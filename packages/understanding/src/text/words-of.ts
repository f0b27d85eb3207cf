import type { Language } from '../languages/language.js';

/** More than a caller can say in one utterance; what comes after it is not read, so that time stays bounded. */
const LONGEST_TEXT = 4_000;
const LONGEST_WORDS = 400;

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
const figures = /\d{4}-\d{2}-\d{2}|\d+(?:[:./]\d+){1,2}/u;
const rest = /\d+|[£$€+]|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/u;
const tokens = new Map<string, RegExp>();

/**
 * A text as the words that everything here works on: lower case, no punctuation, hyphens opened, contractions written
 * out ("I'd" → i would), one spelling. Typed figures stay: "7:30pm" → 7:30, pm.
 */
export function wordsOf(text: string, language: Pick<Language, 'expand' | 'tidy' | 'ordinalEndings'>): string[] {
  const plain = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  const parts = language.tidy(plain).match(tokenOf(language)) ?? [];
  return parts.flatMap((word) => language.expand(word)).slice(0, LONGEST_WORDS);
}

function tokenOf({ ordinalEndings }: Pick<Language, 'ordinalEndings'>): RegExp {
  const endings = ordinalEndings.join('|');
  const known = tokens.get(endings);
  if (known) return known;
  const ordinal = endings === '' ? '' : `\\d+(?:${endings})(?!\\p{L})|`;
  const token = new RegExp(`${email.source}|${figures.source}|${ordinal}${rest.source}`, 'gu');
  tokens.set(endings, token);
  return token;
}
