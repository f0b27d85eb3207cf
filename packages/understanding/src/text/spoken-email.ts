import type { Found } from '../languages/language.js';

export interface EmailWords {
  /** "at", "arobase". */
  readonly at: ReadonlySet<string>;
  /** "dot" → ".". */
  readonly signs: ReadonlyMap<string, string>;
  /** What stands before an address and is none of it: "is". */
  readonly before: ReadonlySet<string>;
}

/** E-mail addresses, typed or spoken: "anna dot smith at example dot com". */
export function emailsIn(words: readonly string[], language: EmailWords): Found<string>[] {
  const typed = words.flatMap((word, start): Found<string>[] =>
    /^[^@]+@[^@]+\.[^@]+$/.test(word) ? [{ start, end: start + 1, value: word, strength: 'cued' }] : [],
  );
  return typed.length > 0 ? typed : spokenEmail(words, language);
}

function spokenEmail(words: readonly string[], language: EmailWords): Found<string>[] {
  for (let at = words.length - 1; at > 0; at--) {
    if (!language.at.has(words[at] ?? '')) continue;
    const domain = joined(words, at + 1, 1, language);
    const local = joined(words, at - 1, -1, language);
    if (!domain?.text.includes('.') || !local) continue;
    return [{ start: local.last, end: domain.last + 1, value: `${local.text}@${domain.text}`, strength: 'cued' }];
  }
  return [];
}

/** One word, then sign and word as long as they alternate; single letters and digits are joined. */
function joined(
  words: readonly string[],
  start: number,
  direction: 1 | -1,
  { signs, before }: EmailWords,
): { text: string; last: number } | null {
  let text = '';
  let at = start;
  for (let joins = true; at >= 0 && at < words.length; at += direction) {
    const word = words[at] ?? '';
    const sign = signs.get(word);
    if (sign === undefined && !joins && !(word.length === 1 || /^\d+$/.test(word))) break;
    if (direction < 0 && before.has(word)) break;
    text = direction > 0 ? text + (sign ?? word) : (sign ?? word) + text;
    joins = sign !== undefined || word.length === 1;
  }
  return text === '' ? null : { text, last: at - direction };
}
