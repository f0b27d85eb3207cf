import type { Found } from '../language.js';
import { smallNumberAt } from './numbers.js';

const single = new Map(
  'zero one two three four five six seven eight nine'
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
);
for (const zero of ['oh', 'o', 'nought', 'nil']) single.set(zero, '0');

const times = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
]);
const signs = new Set(['dash', 'hyphen']);

/** The digits that begin at `start`, as text, and the word after them. */
function digitsAt(words: readonly string[], start: number): { text: string; end: number } | null {
  const word = words[start] ?? '';
  if (/^\d+$/.test(word)) return { text: word, end: start + 1 };
  const digit = single.get(word);
  if (digit !== undefined) return { text: digit, end: start + 1 };
  const count = times.get(word);
  const repeated = count === undefined ? undefined : digitOf(words[start + 1]);
  if (count !== undefined && repeated !== undefined) return { text: repeated.repeat(count), end: start + 2 };
  const small = smallNumberAt(words, start);
  return small ? { text: String(small.value), end: small.end } : null;
}

const digitOf = (word: string | undefined): string | undefined =>
  word !== undefined && /^\d$/.test(word) ? word : single.get(word ?? '');

/** Digit sequences as spoken: "double four", "oh seven", "twenty one thirty". A leading "plus" is kept as "+". */
export function digits(words: readonly string[]): Found<string>[] {
  const found: Found<string>[] = [];
  for (let start = 0; start < words.length; start++) {
    const plus = words[start] === '+' || words[start] === 'plus';
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
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'
    .split(' ')
    .map((word): [string, string] => [word, word.charAt(0).toUpperCase()]),
);

/** Words as they are spelled, written together in upper case: "a b double one seven" → AB117, "alpha bravo 1" → AB1. */
export function spelling(words: readonly string[]): string {
  let text = '';
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const number = word === 'o' ? null : digitsAt(words, at);
    text += number?.text ?? letterWords.get(word) ?? (signs.has(word) ? '-' : word.toUpperCase());
    at = number?.end ?? at + 1;
  }
  return text;
}
