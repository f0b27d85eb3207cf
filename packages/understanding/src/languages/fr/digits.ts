import type { Found } from '../language.js';
import { smallNumberAt } from './numbers.js';

const times = new Map([
  ['deux', 2],
  ['trois', 3],
  ['double', 2],
  ['triple', 3],
]);
const signs = new Set(['tiret', 'trait']);

/** The digits that begin at `start`, as text, and the word after them. */
function digitsAt(words: readonly string[], start: number): { text: string; end: number } | null {
  const word = words[start] ?? '';
  if (/^\d+$/.test(word)) return { text: word, end: start + 1 };
  if (/^\d+(?:\.\d+)+$/.test(word)) return { text: word.replaceAll('.', ''), end: start + 1 };
  const count = times.get(word);
  const at = words[start + 1] === 'fois' ? start + 2 : word === 'double' || word === 'triple' ? start + 1 : -1;
  const repeated = count === undefined || at < 0 ? null : smallNumberAt(words, at);
  if (count !== undefined && repeated) return { text: String(repeated.value).repeat(count), end: repeated.end };
  const small = smallNumberAt(words, start);
  return small ? { text: String(small.value), end: small.end } : null;
}

/** Digit sequences as spoken, in pairs mostly: "zéro six douze trente-quatre". A leading "plus" is kept as "+". */
export function digits(words: readonly string[]): Found<string>[] {
  const found: Found<string>[] = [];
  for (let start = 0; start < words.length; start++) {
    const plus = words[start] === '+' || (words[start] === 'plus' && digitsAt(words, start + 1) !== null);
    let text = plus ? '+' : '';
    let end = plus ? start + 1 : start;
    for (;;) {
      const more = digitsAt(words, text.length > 1 && signs.has(words[end] ?? '') ? end + 1 : end);
      if (!more) break;
      text += more.text;
      end = more.end;
    }
    if (text.length <= (plus ? 1 : 0)) continue;
    found.push({ start, end, value: text, strength: text.length > 2 ? 'cued' : 'bare' });
    start = end - 1;
  }
  return found;
}

const letterWords = new Map(
  'anatole berthe célestin désiré eugène françois gaston henri irma joseph kléber louis marcel nicolas oscar pierre quintal raoul suzanne thérèse ursule victor william xavier yvonne zoé'
    .split(' ')
    .map((word): [string, string] => [word, word.charAt(0).toUpperCase()]),
);

const letterPairs = new Map([
  ['double vé', 'W'],
  ['double v', 'W'],
  ['i grec', 'Y'],
]);

/** Words as they are spelled, written together in upper case: "a b un sept" → AB17, "double vé i grec" → WY. */
export function spelling(words: readonly string[]): string {
  let text = '';
  for (let at = 0; at < words.length;) {
    const pair = letterPairs.get(`${words[at]} ${words[at + 1]}`);
    const number = pair !== undefined ? null : digitsAt(words, at);
    const word = words[at] ?? '';
    text += pair ?? number?.text ?? letterWords.get(word) ?? (signs.has(word) ? '-' : word.toUpperCase());
    at = pair !== undefined ? at + 2 : (number?.end ?? at + 1);
  }
  return text;
}
