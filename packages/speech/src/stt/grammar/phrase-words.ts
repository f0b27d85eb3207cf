/**
 * The words of a phrase as a recogniser knows them: lower case, no punctuation, hyphens opened, typographic
 * apostrophes made plain. "I'd like a follow-up, please!" → i'd like a follow up please
 */
export function phraseWords(phrase: string): string[] {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '');
}
