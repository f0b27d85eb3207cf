import type { Found } from '../language.js';

const signs = new Map([
  ['dot', '.'],
  ['point', '.'],
  ['underscore', '_'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['plus', '+'],
]);

/** E-mail addresses, typed or spoken: "anna dot smith at example dot com". */
export function emails(words: readonly string[]): Found<string>[] {
  const typed = words.flatMap((word, start): Found<string>[] =>
    /^[^@]+@[^@]+\.[^@]+$/.test(word) ? [{ start, end: start + 1, value: word, strength: 'cued' }] : [],
  );
  return typed.length > 0 ? typed : spokenEmail(words);
}

function spokenEmail(words: readonly string[]): Found<string>[] {
  for (let at = words.lastIndexOf('at'); at > 0; at = words.lastIndexOf('at', at - 1)) {
    const domain = joinAfter(words, at + 1);
    if (!domain?.text.includes('.')) continue;
    const local = joinBefore(words, at - 1);
    if (local)
      return [{ start: local.start, end: domain.end, value: `${local.text}@${domain.text}`, strength: 'cued' }];
  }
  return [];
}

/** One word, then sign and word as long as they alternate; single letters and digits are joined. */
function joinAfter(words: readonly string[], start: number): { text: string; end: number } | null {
  let text = '';
  let end = start;
  let joins = true;
  for (; end < words.length; end++) {
    const word = words[end] ?? '';
    const sign = signs.get(word);
    if (sign === undefined && !joins && !(word.length === 1 || /^\d+$/.test(word))) break;
    text += sign ?? word;
    joins = sign !== undefined || word.length === 1;
  }
  return text === '' ? null : { text, end };
}

function joinBefore(words: readonly string[], last: number): { text: string; start: number } | null {
  let text = '';
  let start = last;
  let joins = true;
  for (; start >= 0; start--) {
    const word = words[start] ?? '';
    const sign = signs.get(word);
    if (sign === undefined && !joins && !(word.length === 1 || /^\d+$/.test(word))) break;
    if (word === 'is') break;
    text = (sign ?? word) + text;
    joins = sign !== undefined || word.length === 1;
  }
  return text === '' ? null : { text, start: start + 1 };
}
